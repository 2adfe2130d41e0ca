using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Plugins;

/// <summary>What Check answered.</summary>
/// <param name="Inputs">The inputs, completed.</param>
/// <param name="Failures">What is wrong with them, by property; an empty property is the resource as a whole.</param>
internal sealed record CheckResult(PropertyObject Inputs, IReadOnlyList<(string Property, string Reason)> Failures);
