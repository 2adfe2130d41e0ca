namespace ElevenProvider.Declarations;

/// <summary>Marks the static partial class that the build fills with everything the project declares: <c>Resources</c> and
/// <c>Functions</c>.</summary>
/// <param name="name">Name of the package, which is the first part of every token.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PackageAttribute(string name) : Attribute
{
    /// <summary>Name of the package.</summary>
    public string Name { get; } = name;
}
