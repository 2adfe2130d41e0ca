using ElevenProvider.Declarations;

namespace ElevenProvider.SdkGenerator.Schema;

/// <summary>Says what a change of an input does.</summary>
/// <param name="property">The input.</param>
internal delegate string? ChangeEffect(PropertyDeclaration property);
