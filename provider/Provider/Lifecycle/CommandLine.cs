using System.Globalization;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>What the engine passes on the command line: flags that we need not know, and the address it listens on.</summary>
internal static class CommandLine
{
    /// <summary>The address of the engine; null where a person started the plugin, for a debugger.</summary>
    public static string? EngineAddress(string[] arguments) =>
        arguments.LastOrDefault() is { } last && last.LastIndexOf(':') is var colon and > 0
        && !last.StartsWith('-') && !last.Contains("://", StringComparison.Ordinal)
        && ushort.TryParse(last.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? last
            : null;
}
