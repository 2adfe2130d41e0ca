using System.Buffers;
using System.IO.Pipelines;
using BenchmarkDotNet.Attributes;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Workloads;
using ElevenProvider.Protocol.Grpc;
using Pulumirpc;

namespace ElevenProvider.Benchmarks.Micro;

/// <summary>Messages in the bodies of requests and answers: the check of an API key.</summary>
public class FramingBenchmarks
{
    private readonly CheckRequest _message = new();
    private readonly ArrayBufferWriter<byte> _written = new(64 * 1024);
    private ReadOnlySequence<byte> _frame;

    [GlobalSetup]
    public void Frame()
    {
        var declared = ApiKeys.Program(1, new PluginKind(new PluginForm("", ""))).Single();
        (_message.Urn, _message.Type, _message.Name, _message.News) = (declared.Urn, declared.Type, declared.Name, declared.Properties);
        MessageFrame.Write(_written, _message);
        _frame = new ReadOnlySequence<byte>(_written.WrittenSpan.ToArray());
    }

    [Benchmark(Description = "a message into its frame")]
    public void Write()
    {
        _written.ResetWrittenCount();
        MessageFrame.Write(_written, _message);
    }

    [Benchmark(Description = "a message out of its frame")]
    public async Task<object?> Read() =>
        await MessageFrame.ReadAsync(PipeReader.Create(_frame), CheckRequest.Parser, encoding: null, CancellationToken.None);
}
