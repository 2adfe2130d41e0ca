namespace ElevenProvider.Benchmarks;

/// <summary>How much of everything is measured.</summary>
internal sealed record Sizes
{
    /// <summary>What docs/performance.md is made from.</summary>
    public static Sizes Full { get; } = new();

    /// <summary>Just enough to see that the benchmarks run.</summary>
    public static Sizes Quick { get; } = new()
    {
        Starts = 3,
        Calls = 200,
        PairedCreates = 8,
        Creates = 100,
        Rounds = 1,
        Many = 1_000,
        FixedLimits = [4, 8, 12],
        LoadCalls = 2_000,
    };

    /// <summary>How often each program is started.</summary>
    public int Starts { get; init; } = 40;

    /// <summary>How many calls of each method are timed.</summary>
    public int Calls { get; init; } = 3_000;

    /// <summary>How many creations are compared with their bare requests.</summary>
    public int PairedCreates { get; init; } = 60;

    /// <summary>How many resources an up creates.</summary>
    public int Creates { get; init; } = 1_000;

    /// <summary>How often runs that are compared take turns.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>How many resources a large stack has, ten times <see cref="Creates"/>.</summary>
    public int Many { get; init; } = 10_000;

    /// <summary>The fixed limits that what the plugin finds out by itself is compared with.</summary>
    public IReadOnlyList<int> FixedLimits { get; init; } = [4, 6, 8, 10, 12, 16, 32];

    /// <summary>How many calls the load test makes.</summary>
    public int LoadCalls { get; init; } = 40_000;
}
