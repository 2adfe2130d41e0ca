using System.Text.Json;

namespace ElevenProvider.Api.WorkspaceResources;

/// <summary>Writes the bodies that share a resource and stop sharing it.</summary>
internal static class ShareBody
{
    /// <param name="writer">Where to.</param>
    /// <param name="role">The role to give; null takes away the one that the target has.</param>
    /// <param name="resourceType">What kind of resource it is.</param>
    /// <param name="target">Whose role it is. The API wants exactly one of its three fields.</param>
    public static void Write(Utf8JsonWriter writer, string? role, string resourceType, ShareTarget target)
    {
        writer.WriteStartObject();
        if (role is not null)
        {
            writer.WriteString("role", role);
        }

        writer.WriteString("resource_type", resourceType);
        writer.WriteString(FieldOf(target.Kind), target.Value);
        writer.WriteEndObject();
    }

    private static string FieldOf(ShareTargetKind kind) => kind switch
    {
        ShareTargetKind.User => "user_email",
        ShareTargetKind.Group => "group_id",
        _ => "workspace_api_key_id",
    };
}
