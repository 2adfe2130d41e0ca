namespace ElevenProvider.SdkGenerator.Model;

/// <summary>A value of an enumeration.</summary>
internal sealed record EnumValueSpec(string Name, string Value, string? Description);
