namespace ElevenProvider.Declarations;

/// <summary>Declares an enumeration: each public string constant of the static partial class is one of its values, and its doc comment the
/// description. The build adds its <c>Declaration</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DeclaredEnumerationAttribute : Attribute
{
    /// <summary>Whether the API may know further values: those are let through with a warning, where a closed enumeration refuses them.</summary>
    public bool IsOpen { get; init; }
}
