using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;

namespace ElevenProvider.Benchmarks;

/// <summary>What the measurements of one run share.</summary>
/// <param name="Sizes">How much is measured.</param>
/// <param name="Forms">The forms of the plugin that could be built here, the released one first.</param>
/// <param name="Dynamic">The same resources as a dynamic provider.</param>
/// <param name="Findings">Where results go.</param>
/// <param name="CancellationToken">Gives up.</param>
internal sealed record Bench(
    Sizes Sizes, IReadOnlyList<PluginForm> Forms, DynamicProviderKind Dynamic, Findings Findings, CancellationToken CancellationToken)
{
    /// <summary>The latency of the API in runs that have one.</summary>
    public static TimeSpan Latency { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The form that is measured where only one is.</summary>
    public PluginForm Main => Forms[0];

    /// <summary>The plugin as it is by itself.</summary>
    public PluginKind Plugin => new(Main);
}
