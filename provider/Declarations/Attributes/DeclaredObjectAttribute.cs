namespace ElevenProvider.Declarations;

/// <summary>Declares the properties of a partial record that is not nested in a resource or function: an object within them, or the provider's
/// configuration. The build adds its <c>Declaration</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DeclaredObjectAttribute : Attribute;
