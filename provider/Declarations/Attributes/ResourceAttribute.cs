namespace ElevenProvider.Declarations;

/// <summary>Declares a resource. What follows from the declaration is generated when the plugin is built.</summary>
/// <param name="name">Name of the resource in its token, such as <c>GroupMembership</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResourceAttribute(string name) : Attribute
{
    /// <summary>Name of the resource in its token.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a replaced object goes before its replacement is made, because the two cannot exist side by side.</summary>
    public bool DeleteBeforeReplace { get; init; }
}
