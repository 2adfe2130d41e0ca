using BenchmarkDotNet.Attributes;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Workloads;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Benchmarks.Micro;

/// <summary>The calls of an engine for one API key, without the transport. A Read asks the emulated API, a process of its own.</summary>
public class CallBenchmarks
{
    private readonly InProcessPlugin _plugin = new();
    private EmulatedApi? _api;
    private Deployment? _deployment;
    private Declared? _declared;
    private Recorded? _recorded;

    [GlobalSetup]
    public async Task Create()
    {
        _api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(ApiKeys.AccountsFor(1)), TimeSpan.Zero, CancellationToken.None);
        await _plugin.Configure(_api.Url);
        _deployment = new Deployment(_plugin.Rpc, parallel: 1, CancellationToken.None);
        _declared = ApiKeys.Program(1, new PluginKind(new PluginForm("", ""))).Single();
        _recorded = await _deployment.Create(_declared);
    }

    [GlobalCleanup]
    public async Task End()
    {
        _plugin.Dispose();
        if (_api is not null)
        {
            await _api.DisposeAsync();
        }
    }

    [Benchmark]
    public Task<Struct> Check() => _deployment!.Check(_declared!, _recorded!.Inputs);

    [Benchmark]
    public Task<DiffResponse> Diff() => _deployment!.Diff(_recorded!, _recorded!.Inputs);

    [Benchmark]
    public Task<ReadResponse> Read() => _plugin.Rpc.Read(
        new ReadRequest
        {
            Id = _recorded!.Id,
            Urn = _declared!.Urn,
            Type = _declared.Type,
            Name = _declared.Name,
            Inputs = _recorded.Inputs,
            Properties = _recorded.Outputs,
        },
        CancellationToken.None);
}
