using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Workloads;

/// <summary>A resource as an engine records it.</summary>
/// <param name="Declared">What the program says.</param>
/// <param name="Id">Its id.</param>
/// <param name="Inputs">The checked inputs.</param>
/// <param name="Outputs">What the provider told of it.</param>
internal sealed record Recorded(Declared Declared, string Id, Struct Inputs, Struct Outputs);
