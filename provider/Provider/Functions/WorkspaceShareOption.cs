using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>Somebody with whom a resource could be shared.</summary>
[DeclaredObject]
internal sealed partial record WorkspaceShareOption
{
    /// <summary>User id of a person or service account, or id of a group.</summary>
    public required string Id { get; init; }

    /// <summary>E-mail address of a person, name of a group or service account; absent where the server does not tell.</summary>
    public string? Name { get; init; }

    /// <summary><c>user</c>, <c>group</c>, or <c>key</c> for a service account; absent where the server does not tell.</summary>
    public string? Type { get; init; }
}
