using ElevenProvider.Api.WorkspaceResources;
using ElevenProvider.Provider.Resources;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Sharing;

/// <summary>The target of a share, as inputs and as ids say it.</summary>
internal static class ShareTargets
{
    /// <summary>What stands before the name of a group in an id that is imported.</summary>
    public const string ByName = GroupDirectory.ByName;

    private const string User = "user";
    private const string Group = "group";
    private const string Key = "key";

    /// <summary>The one target that the inputs name.</summary>
    public static ShareTarget Of(ResourceShare.Inputs inputs) => inputs switch
    {
        { UserEmail: { } email } => new ShareTarget(ShareTargetKind.User, email),
        { GroupId: { } group } => new ShareTarget(ShareTargetKind.Group, group),
        _ => new ShareTarget(ShareTargetKind.ApiKey, inputs.WorkspaceApiKeyId ?? ""),
    };

    /// <summary>The target that an id names.</summary>
    /// <returns>The target. Its value is as the user wrote it: a user id may stand for an address, and a group be named by <see cref="ByName"/>.</returns>
    /// <exception cref="FormatException">The id names no kind of target.</exception>
    public static ShareTarget Parse(ResourceShare.Id id) => id.Kind switch
    {
        User => new ShareTarget(ShareTargetKind.User, id.Principal),
        Group => new ShareTarget(ShareTargetKind.Group, id.Principal),

        // The id of a ServiceAccountApiKey, which is the account's and the key's, does as well.
        Key => new ShareTarget(ShareTargetKind.ApiKey, id.Principal[(id.Principal.LastIndexOf('/') + 1)..]),
        _ => throw new FormatException(
            $"\"{id.Kind}\" is no kind of principal: the third part of the id of a ResourceShare is {User}, {Group} or {Key}."),
    };

    /// <summary>The kind of a target in ids.</summary>
    public static string KindOf(ShareTarget target) => target.Kind switch
    {
        ShareTargetKind.User => User,
        ShareTargetKind.Group => Group,
        _ => Key,
    };

    /// <summary>The value of a target in ids: an address in lower case, as the API keeps it, so that a grant has one id.</summary>
#pragma warning disable CA1308 // Lower case is the API's form.
    public static string InIds(ShareTarget target) => target.Kind == ShareTargetKind.User ? target.Value.ToLowerInvariant() : target.Value;
#pragma warning restore CA1308

    /// <summary>The inputs that say what an id and a role say.</summary>
    public static ResourceShare.Inputs Inputs(ResourceShare.Id id, ShareTarget target, string role, ResourceShare.Inputs? last) => new()
    {
        ResourceType = id.ResourceType,
        ResourceId = id.ResourceId,
        Role = role,
        UserEmail = target.Kind == ShareTargetKind.User ? target.Value : null,
        GroupId = target.Kind == ShareTargetKind.Group ? target.Value : null,
        WorkspaceApiKeyId = target.Kind == ShareTargetKind.ApiKey ? target.Value : null,
        Overwrite = last?.Overwrite ?? false,
    };

    /// <summary>The target in words for a user, as part of a sentence.</summary>
    public static string Describe(ShareTarget target) => target.Kind switch
    {
        ShareTargetKind.User => target.Value,
        ShareTargetKind.Group => $"the group {target.Value}",
        _ => $"the service account of the key {target.Value}",
    };
}
