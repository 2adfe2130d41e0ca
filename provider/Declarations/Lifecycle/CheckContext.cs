using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>What a check is given beside the inputs.</summary>
/// <param name="Name">Name of the resource in the program.</param>
/// <param name="OldInputs">The inputs recorded last; without properties for a new resource.</param>
/// <param name="RandomSeed">What names are made of, so that a replayed plan makes the same ones.</param>
/// <param name="Autonaming">The user's wishes for made names; null where there are none.</param>
public sealed record CheckContext(
    string Name, PropertyObject OldInputs, ReadOnlyMemory<byte> RandomSeed, CheckRequest.Types.AutonamingOptions? Autonaming);
