namespace ElevenProvider.Engine.Display;

/// <summary>A message of the program, of a plugin or of the engine.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Urn">The resource that it is about; empty for the stack as a whole.</param>
/// <param name="Message">The message.</param>
internal sealed record Diagnostic(Severity Severity, string Urn, string Message);
