namespace ElevenProvider.Api.WorkspaceResources;

/// <summary>Somebody with whom a resource could be shared.</summary>
public sealed record ShareOption
{
    /// <summary>User id of a person or service account, or id of a group.</summary>
    public required string Id { get; init; }

    /// <summary>E-mail address of a person, name of a group or service account. Null if the server left it out.</summary>
    public string? Name { get; init; }

    /// <summary><c>user</c>, <c>group</c>, or <c>key</c> for a service account; an open set. Null if the server left it out.</summary>
    public string? Type { get; init; }
}
