using BenchmarkDotNet.Attributes;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Workloads;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Micro;

/// <summary>Between the values of the wire and ours: an API key with five inputs.</summary>
public class MarshallingBenchmarks
{
    private readonly Struct _onTheWire = ApiKeys.Program(1, new PluginKind(new PluginForm("", ""))).Single().Properties;
    private PropertyObject _ours = PropertyObject.Empty;

    [GlobalSetup]
    public void Decoded() => _ours = _onTheWire.ToPropertyObject();

    [Benchmark(Description = "properties from the wire")]
    public PropertyObject Decode() => _onTheWire.ToPropertyObject();

    [Benchmark(Description = "properties to the wire")]
    public Struct Encode() => _ours.ToStruct();
}
