using ElevenProvider.Protocol.PropertyValues;
using FsCheck;

namespace ElevenProvider.Properties.Tests.Generators;

/// <summary>Inputs of a resource that are said together.</summary>
/// <param name="Properties">Their names.</param>
/// <param name="Values">What can be said.</param>
internal sealed record Aspect(IReadOnlyList<string> Properties, Gen<PropertyObject> Values)
{
    /// <summary>Whether someone else can change it in the workspace, and a program change it back.</summary>
    public bool IsLive { get; init; }
}
