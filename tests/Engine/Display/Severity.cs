namespace ElevenProvider.Engine.Display;

/// <summary>How much a message matters.</summary>
internal enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Something that deserves a look.</summary>
    Warning,

    /// <summary>The operation fails because of it.</summary>
    Error,
}
