using ElevenProvider.Engine.Project;

namespace ElevenProvider.Engine.Plugins;

/// <summary>What every plugin process is started with.</summary>
/// <param name="Locator">Finds the binaries.</param>
/// <param name="Project">The project.</param>
/// <param name="Config">The stack's settings.</param>
/// <param name="Environment">The environment of the engine, which the processes inherit.</param>
/// <param name="EngineAddress">Where the engine serves <c>pulumirpc.Engine</c>.</param>
/// <param name="Time">Measures time limits.</param>
internal sealed record PluginContext(
    PluginLocator Locator,
    ProjectFile Project,
    StackConfig Config,
    IReadOnlyDictionary<string, string> Environment,
    string EngineAddress,
    TimeProvider Time);
