using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Resources;

/// <summary>What someone may do with a shared resource; each role includes those before it.</summary>
[DeclaredEnumeration]
internal static partial class ResourceRole
{
    /// <summary>See and use it.</summary>
    public const string Viewer = "viewer";

    /// <summary>Comment on it, too. Servers before 2026 do not know this role.</summary>
    public const string Commenter = "commenter";

    /// <summary>Change it, too.</summary>
    public const string Editor = "editor";

    /// <summary>Delete it and share it, too.</summary>
    public const string Admin = "admin";
}
