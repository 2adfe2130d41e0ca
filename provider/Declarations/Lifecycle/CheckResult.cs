using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>What a check found.</summary>
/// <param name="Inputs">The inputs with defaults filled in.</param>
/// <param name="Failures">All that is wrong with them.</param>
public sealed record CheckResult(PropertyObject Inputs, IReadOnlyList<CheckFailure> Failures)
{
    /// <summary>What is allowed but looks wrong, in sentences for the user; empty where nothing does.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
