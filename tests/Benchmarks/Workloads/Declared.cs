using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Workloads;

/// <summary>A resource as a program declares it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Properties">What the program gives.</param>
internal sealed record Declared(string Type, string Name, Struct Properties)
{
    public string Urn { get; } = $"urn:pulumi:dev::bench::{Type}::{Name}";
}
