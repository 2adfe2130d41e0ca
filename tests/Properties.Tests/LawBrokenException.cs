namespace ElevenProvider.Properties.Tests;

/// <summary>Something that must hold does not; the message says what.</summary>
internal sealed class LawBrokenException(string message) : Exception(message);
