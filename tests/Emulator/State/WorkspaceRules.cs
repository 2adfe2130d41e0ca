namespace ElevenProvider.Emulator.State;

/// <summary>What holds in every workspace beyond the types of its properties.</summary>
internal static class WorkspaceRules
{
    private const int HintLength = 4;

    private static readonly string[] SeatTypes = ["workspace_admin", "workspace_member", "workspace_lite_member"];

    private static readonly string[] DisableReasons = ["trial_ended", "subscription_downgrade", "exposed_publicly", "self_disabled"];

    private static readonly string[] VoiceCategories = ["generated", "cloned", "premade", "professional", "famous", "high_quality"];

    private static readonly string[] VoicePermissions = ["admin", "editor", "commenter", "viewer"];

    private static readonly string[] SharingStatuses = ["enabled", "disabled", VoiceSharing.Copied, VoiceSharing.CopiedDisabled];

    /// <exception cref="InvalidWorkspaceException">The first rule that is broken.</exception>
    public static void Enforce(Workspace workspace)
    {
        Require(workspace.Members.Values.Count(member => member.IsOwner) == 1, "members: exactly one member must have isOwner true.");
        Require(workspace.Switches.CreatesHiddenForListings >= 0, "switches.createsHiddenForListings: must not be negative.");
        EnforcePrincipals(workspace);
        EnforceGroups(workspace);
        EnforceVoices(workspace);
        EnforceResources(workspace);
    }

    private static void EnforcePrincipals(Workspace workspace)
    {
        var emails = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        var keyIds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, principal) in workspace.Principals)
        {
            Require(IsEmail(principal.Email), $"{id}: email must be an address in lower case.");
            Require(emails.Add(principal.Email), $"{id}: email {principal.Email} belongs to another member or service account.");
            Require(SeatTypes.Contains(principal.SeatType), $"{id}: seatType must be one of {string.Join(", ", SeatTypes)}.");
            foreach (var (keyId, key) in principal.ApiKeys)
            {
                Require(keyIds.Add(keyId), $"{id}.apiKeys: the id {keyId} is used twice.");
                Require(key.Secret is null || secrets.Add(key.Secret), $"{id}.apiKeys.{keyId}: another key has the same secret.");
                EnforceKey($"{id}.apiKeys.{keyId}", key);
            }
        }
    }

    private static void EnforceKey(string path, ApiKey key)
    {
        Require(key.Secret is not (WorkspaceFormat.HiddenSecret or ""), $"{path}: secret must be the key's text; leave it out if nobody knows it.");
        Require(key.DisableReason is null || DisableReasons.Contains(key.DisableReason), $"{path}: disableReason must be one of {string.Join(", ", DisableReasons)}.");
        foreach (var permission in key.Permissions ?? [])
        {
            Require(PermissionTypes.Current.Contains(permission), $"{path}: the API knows no permission {permission}.");
        }

        key.Hint ??= key.Secret is { } secret ? secret[^Math.Min(HintLength, secret.Length)..] : "";
    }

    private static void EnforceGroups(Workspace workspace)
    {
        Require(workspace.Groups.ContainsKey(Workspace.EveryoneGroupId), $"groups: the group of everyone, with the id {Workspace.EveryoneGroupId}, is missing.");
        Require(workspace.Groups[Workspace.EveryoneGroupId].Members.Count == 0, $"groups.{Workspace.EveryoneGroupId}: holds everyone; leave members empty.");
        foreach (var (id, group) in workspace.Groups)
        {
            Require(group.Members.Distinct(StringComparer.OrdinalIgnoreCase).Count() == group.Members.Count, $"groups.{id}: a member is listed twice.");
            foreach (var email in group.Members)
            {
                Require(IsEmail(email), $"groups.{id}: members must be addresses in lower case, not {email}.");
                Require(workspace.FindPrincipal(email) is not null, $"groups.{id}: {email} is neither a member nor a service account of the workspace.");
            }
        }

        foreach (var (id, account) in workspace.ServiceAccounts)
        {
            foreach (var group in account.DefaultSharingGroups.Keys)
            {
                Require(workspace.Groups.ContainsKey(group), $"serviceAccounts.{id}.defaultSharingGroups: there is no group {group}.");
            }
        }
    }

    private static void EnforceResources(Workspace workspace)
    {
        foreach (var (id, resource) in workspace.Resources)
        {
            Require(ResourceTypes.All.Contains(resource.Type), $"resources.{id}: the API knows no type {resource.Type}.");
            Require(
                resource.AnonymousAccessLevelOverride is not { } level || ResourceRoles.Current.Contains(level),
                $"resources.{id}: anonymousAccessLevelOverride must be one of {string.Join(", ", ResourceRoles.Current)}.");
            foreach (var (role, principals) in resource.RoleToGroupIds)
            {
                Require(
                    ResourceRoles.Current.Contains(role) || role.StartsWith(ResourceRoles.CustomPrefix, StringComparison.Ordinal),
                    $"resources.{id}.roleToGroupIds: {role} is neither one of {string.Join(", ", ResourceRoles.Current)} nor the id of a custom role.");
                Require(principals.Distinct(StringComparer.Ordinal).Count() == principals.Count, $"resources.{id}.roleToGroupIds.{role}: an id is listed twice.");
            }

            if (resource.CreatorUserId is { } creator && !(resource.RoleToGroupIds.TryGetValue(ResourceRoles.Admin, out var admins) && admins.Contains(creator)))
            {
                resource.SetStandardRole(creator, ResourceRoles.Admin);
            }
        }
    }

    private static void EnforceVoices(Workspace workspace)
    {
        foreach (var (id, voice) in workspace.Voices)
        {
            RequireOneOf(VoiceCategories, voice.Category, $"voices.{id}.category");
            RequireOneOf(VoicePermissions, voice.PermissionOnResource, $"voices.{id}.permissionOnResource");
            RequireOneOf(SharingStatuses, voice.Sharing?.Status, $"voices.{id}.sharing.status");
            RequireOneOf(VoiceCategories, voice.Sharing?.Category, $"voices.{id}.sharing.category");
        }

        foreach (var (id, voice) in workspace.SharedVoices)
        {
            RequireOneOf(VoiceCategories, voice.Category, $"sharedVoices.{id}.category");
        }
    }

    private static void RequireOneOf(IReadOnlyList<string> values, string? value, string path) =>
        Require(value is null || values.Contains(value), $"{path}: must be one of {string.Join(", ", values)}.");

    private static bool IsEmail(string? text) =>
        text is not null && text.Contains('@', StringComparison.Ordinal) && string.Equals(text, text.ToLowerInvariant(), StringComparison.Ordinal);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidWorkspaceException(otherwise);
        }
    }
}
