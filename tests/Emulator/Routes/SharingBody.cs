using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>The body that shares a resource or stops sharing it.</summary>
/// <param name="Role">Null where sharing stops.</param>
internal sealed record SharingBody(string? Role, string ResourceType, string? UserEmail, string? GroupId, string? WorkspaceApiKeyId)
{
    public static SharingBody ReadShare(BodyValue body, Switches switches) =>
        ReadTarget(body, body.Required("role", value => value.AsOneOf(ResourceRoles.KnownTo(switches))));

    public static SharingBody ReadUnshare(BodyValue body, Switches switches) => ReadTarget(body, role: null);

    private static SharingBody ReadTarget(BodyValue body, string? role) => new(
        role,
        body.Required("resource_type", value => value.AsOneOf(ResourceTypes.All)),
        body.Optional("user_email", value => value.AsString()),
        body.Optional("group_id", value => value.AsString()),
        body.Optional("workspace_api_key_id", value => value.AsString()));
}
