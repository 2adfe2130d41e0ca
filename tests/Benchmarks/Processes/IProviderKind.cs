using ElevenProvider.Benchmarks.Workloads;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>A provider that is measured: how it is started, and what an engine says to it.</summary>
internal interface IProviderKind
{
    /// <summary>Its name in tables.</summary>
    string Title { get; }

    /// <summary>How it is started, to manage the workspace of that API.</summary>
    Command Start(Uri api);

    /// <summary>The settings that lead it to the API.</summary>
    Struct Settings(Uri api);

    /// <summary>A resource as a program declares it to this provider.</summary>
    Declared Declare(ResourceKind kind, string name, Struct inputs);
}
