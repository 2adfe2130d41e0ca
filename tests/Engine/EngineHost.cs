using System.Collections;
using System.Security.Cryptography;
using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.Languages;

namespace ElevenProvider.Engine;

/// <summary>What the engine takes from the process that it runs in.</summary>
/// <param name="Output">Where it prints.</param>
/// <param name="Error">Where it prints why a command cannot even start.</param>
/// <param name="IsTerminal">Whether <paramref name="Output"/> is a terminal, which shows colours and live progress.</param>
/// <param name="Environment">The environment that it reads, and that programs and plugins inherit.</param>
/// <param name="Time">Measures and tells time.</param>
public sealed record EngineHost(TextWriter Output, TextWriter Error, bool IsTerminal, IReadOnlyDictionary<string, string> Environment, TimeProvider Time)
{
    private const int SeedSize = 32;

    /// <summary>The environment of this process, as it is now.</summary>
    public static Dictionary<string, string> InheritedEnvironment =>
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(static entry => (string)entry.Key, static entry => (string?)entry.Value ?? "", StringComparer.Ordinal);

    /// <summary>Tells how many columns the terminal has now; 0 where that is not known.</summary>
    public Func<int> TerminalWidth { get; init; } = static () => 0;

    /// <summary>Gives the 32 random bytes of each Check, from which providers make names.</summary>
    public Func<byte[]> RandomSeed { get; init; } = static () => RandomNumberGenerator.GetBytes(SeedSize);

    /// <summary>Runs the program: a process of its language's runtime, unless a test stands in for it.</summary>
    internal Func<ProgramContext, OperationReport, CancellationToken, Task> Program { get; init; } =
        static (context, report, stop) => LanguageProgram.RunAsync(ProgramCommand.For(context), report, stop);
}
