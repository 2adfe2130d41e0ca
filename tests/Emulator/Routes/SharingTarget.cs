using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>Whom a sharing is about.</summary>
internal static class SharingTarget
{
    /// <summary>The id of the one target: a person's or service account's user id, or that of a group.</summary>
    /// <exception cref="ApiException">There is not exactly one, or the workspace does not have it.</exception>
    public static string Find(Workspace workspace, SharingBody body)
    {
        if (new[] { body.UserEmail, body.GroupId, body.WorkspaceApiKeyId }.Count(target => target is not null) != 1)
        {
            throw ApiException.BadRequest(
                "invalid_share_target", "Exactly one of user_email, group_id and workspace_api_key_id must be provided.");
        }

        return body switch
        {
            { UserEmail: { } email } => FindUser(workspace, email),
            { GroupId: { } group } => FindGroup(workspace, group),
            _ => FindServiceAccount(workspace, body.WorkspaceApiKeyId!),
        };
    }

    private static string FindUser(Workspace workspace, string email) =>
        workspace.FindPrincipal(email)?.Id ?? throw ApiException.NotFound("user_not_found", $"{email} does not belong to this workspace.");

    private static string FindGroup(Workspace workspace, string id)
    {
        GroupRoutes.Find(workspace, id);
        return id;
    }

    private static string FindServiceAccount(Workspace workspace, string keyId) =>
        workspace.ServiceAccounts.Where(account => account.Value.ApiKeys.ContainsKey(keyId)).Select(account => account.Key).FirstOrDefault()
        ?? throw ApiException.NotFound("api_key_not_found", $"API key {keyId} was not found.");
}
