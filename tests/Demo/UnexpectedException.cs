namespace ElevenProvider.Demo;

/// <summary>A step did not do what it said.</summary>
internal sealed class UnexpectedException(string message) : Exception(message);
