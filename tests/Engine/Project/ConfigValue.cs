namespace ElevenProvider.Engine.Project;

/// <summary>One setting of a stack.</summary>
/// <param name="Text">Its value: a string as it stands, anything else as JSON. Decrypted.</param>
/// <param name="IsSecret">Whether the value, or something within it, is secret.</param>
internal sealed record ConfigValue(string Text, bool IsSecret);
