using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>How much of a creation is the provider's own time, and not the API's.</summary>
internal sealed class OwnShare : IMeasurement
{
    private const double Limit = 0.02;

    public string Name => "share";

    public async Task Run(Bench bench)
    {
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(2), Bench.Latency, bench.CancellationToken);
        await using var provider = await RunningProvider.StartAsync(bench.Plugin, api.Url, bench.CancellationToken);
        using var bare = new BareClient(api.Url);
        var deployment = new Deployment(provider.Rpc, parallel: 1, bench.CancellationToken);
        var (ours, floor) = (new Samples(), new Samples());
        for (var round = -1; round < bench.Sizes.PairedCreates; round++)
        {
            var inputs = await deployment.Check(Key(round));
            var (oursNow, floorNow) = round < 0 ? (new Samples(), new Samples()) : (ours, floor);
            await oursNow.Time(() => provider.Rpc.Create(Creation(round, inputs), bench.CancellationToken));
            await floorNow.Time(() => bare.Create(WorkspaceSeed.AccountId(1), $"key-{round}", bench.CancellationToken));
        }

        var share = (ours.Median - floor.Median) / ours.Median;
        bench.Findings.Add(Figure.AtMost(
            "create.share", "the provider's own share of a Create at 50 ms latency of the API", $"at most {Text.Percent(Limit)}", Text.Percent(share), Math.Max(0, share), Limit));
        bench.Findings.Add(new Section("The provider's own share")
            .Add($"A Create of an API key at a latency of {Text.Milliseconds(Bench.Latency)}, over gRPC, and the same two requests by a bare HTTP client against the same server, " +
                $"{bench.Sizes.PairedCreates} times each, taking turns. The share is the difference of the medians, divided by the median of the Create.")
            .Add(new Table("", "median", "90 of 100 within")
                .Row($"Create by {bench.Main.Title}", Text.Milliseconds(ours.Median), Text.Milliseconds(ours.At(0.9)))
                .Row("the two requests, bare", Text.Milliseconds(floor.Median), Text.Milliseconds(floor.At(0.9)))));

        Declared Key(int round) => bench.Plugin.Declare(ResourceKind.ServiceAccountApiKey, $"key-{round}", Values.Of(
            ("serviceAccountUserId", WorkspaceSeed.AccountId(0)),
            ("name", $"key-{round}"),
            ("permissions", new[] { "text_to_speech", "voices_read", "models_read" }),
            ("characterLimit", 500_000),
            ("allowedIps", new[] { "203.0.113.0/24" })));

        CreateRequest Creation(int round, Struct inputs) => new() { Urn = Key(round).Urn, Type = Key(round).Type, Name = Key(round).Name, Properties = inputs };
    }
}
