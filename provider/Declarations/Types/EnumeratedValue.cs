namespace ElevenProvider.Declarations;

/// <summary>One string of an enumeration.</summary>
/// <param name="Name">Its name in programs, such as <c>TextToSpeech</c>.</param>
/// <param name="Value">The string itself.</param>
/// <param name="Description">What it means, as Markdown.</param>
public sealed record EnumeratedValue(string Name, string Value, string Description);
