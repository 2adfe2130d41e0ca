using ElevenProvider.Api.Groups;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>A group of the workspace.</summary>
[DeclaredObject]
internal sealed partial record GroupDetails
{
    /// <summary>Id of the group; <c>default</c> is the group of everyone.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the group; need not be unique. Absent where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail addresses of the members. <c>getGroups</c> knows those of people only, not of service accounts, and none where the API key lacks the
    /// permission <c>workspace_members_read</c>; absent where none is known.</summary>
    public IReadOnlyList<string>? MemberEmails { get; init; }

    /// <summary>User ids of the members; absent on servers that can only search for groups.</summary>
    public IReadOnlyList<string>? MemberUserIds { get; init; }

    /// <summary>What the group permits its members, such as <c>text_to_speech</c>; absent where it sets nothing.</summary>
    public IReadOnlyList<string>? Permissions { get; init; }

    /// <summary>Credits that the group may use per period; absent where it has no limit of its own.</summary>
    public long? GroupUsageLimit { get; init; }

    /// <summary>Whether the group may use any number of credits; absent where it has no limit of its own.</summary>
    public bool? IsGroupUsageUnlimited { get; init; }

    /// <summary>Professional voices that the group may have; absent where it has no limit of its own.</summary>
    public long? GroupPvcLimit { get; init; }

    /// <summary>Whether the group may have any number of professional voices; absent where it has no limit of its own.</summary>
    public bool? IsGroupPvcUnlimited { get; init; }

    /// <summary>Credits that the group has used in this period; absent on servers that do not tell.</summary>
    public long? CharacterCount { get; init; }

    /// <summary>Whether an identity provider (SCIM) decides who is in the group, so that its members cannot be changed here; absent on servers that do
    /// not tell.</summary>
    public bool? IsScimSynced { get; init; }

    /// <summary>Group of the identity provider; absent where there is none.</summary>
    public GroupInIdentityProvider? ScimGroup { get; init; }

    /// <summary>Whether changes of the identity provider are held back for now; absent on servers that do not tell.</summary>
    public bool? ScimFrozen { get; init; }

    /// <summary>As the API tells it.</summary>
    public static GroupDetails Of(Group group, GroupMembers members) => new()
    {
        Id = group.Id,
        Name = group.Name,
        MemberEmails = members.Emails,
        MemberUserIds = members.UserIds,
        Permissions = group.Permissions,
        GroupUsageLimit = group.GroupUsageLimit?.Amount,
        IsGroupUsageUnlimited = group.GroupUsageLimit?.IsUnlimited,
        GroupPvcLimit = group.GroupPvcLimit?.Amount,
        IsGroupPvcUnlimited = group.GroupPvcLimit?.IsUnlimited,
        CharacterCount = group.CharacterCount,
        IsScimSynced = group.IsScimSynced,
        ScimGroup = group.ScimGroup is { } scim ? GroupInIdentityProvider.Of(scim) : null,
        ScimFrozen = group.ScimFrozen,
    };
}
