namespace ElevenProvider.Engine.Plugins;

/// <summary>A plugin could not be reached any more while a call was running, so that nobody knows what became of the call.</summary>
/// <param name="package">The plugin's package.</param>
/// <param name="exitCode">What its process ended with; null where it is still running.</param>
/// <param name="output">The last lines that it printed; may be empty.</param>
/// <param name="inner">How the connection failed.</param>
internal sealed class PluginLostException(string package, int? exitCode, string output, Exception inner) : Exception(
    (exitCode is { } code ? $"The plugin {package} ended with exit code {code}" : $"The connection to the plugin {package} failed, though its process is still running")
    + "; it is not known whether the running call took effect."
    + (output.Length > 0 ? $" The last lines that it printed:\n{output}" : ""),
    inner);
