namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>One of Pulumi's own plugins, written in Go: what it was measured to cost elsewhere, on this kind of machine.</summary>
/// <param name="Name">The plugin.</param>
/// <param name="Start">From its start to its port line.</param>
/// <param name="Memory">What it then holds, in bytes.</param>
internal sealed record QuotedPlugin(string Name, TimeSpan Start, long Memory)
{
    private const long MiB = 1024 * 1024;

    /// <summary>How many times below them we want to stay.</summary>
    public const double TimesBelow = 2.5;

    public static IReadOnlyList<QuotedPlugin> All { get; } =
    [
        new("pulumi-command", TimeSpan.FromMilliseconds(90), 35 * MiB),
        new("pulumi-random", TimeSpan.FromMilliseconds(100), 43 * MiB),
    ];
}
