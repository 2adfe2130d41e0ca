namespace ElevenProvider.Engine.Plugins;

/// <summary>A plugin's process ended while a call was running, so that nobody knows what became of the call.</summary>
internal sealed class PluginEndedException(string package, int? exitCode, string output, Exception inner) : Exception(
    $"The plugin {package} ended during the call{(exitCode is { } code ? $" (exit code {code})" : "")}; it is not known whether the call took effect."
    + (output.Length > 0 ? $" Its last words:\n{output}" : ""),
    inner);
