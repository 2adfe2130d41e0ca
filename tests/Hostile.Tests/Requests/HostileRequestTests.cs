using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider;
using Pulumirpc;
using Xunit.Abstractions;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>An engine, or whoever reaches the plugin's port, sends garbage. Each answer is a status with a sentence, and what comes next is answered as ever.</summary>
public sealed class HostileRequestTests(ITestOutputHelper output)
{
    private const int BetweenLooks = 100;
    private const int FaultsAtMost = 10;
    private const long Mebibyte = 1024 * 1024;

    // What is held on to may not grow with the number of requests.
    private const long GrowthAllowed = 48 * Mebibyte;
    private static readonly TimeSpan UntilPoolsAreEmpty = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Real_requests_of_every_method_function_and_resource_are_what_is_mutated()
    {
        var corpus = await RequestCorpus.Record();

        Assert.Equal(
            typeof(Protocol.Services.IResourceProvider).GetMethods().Select(static method => method.Name).Order(StringComparer.Ordinal),
            corpus.Select(static call => call.Method).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(
            Package.Functions.Select(static function => $"elevenlabs:index:{function.Name}").Order(StringComparer.Ordinal),
            corpus.Select(static call => call.Message).OfType<InvokeRequest>().Select(static request => request.Tok).Order(StringComparer.Ordinal));
        Assert.Equal(
            Package.Resources.Select(static resource => $"elevenlabs:index:{resource.Name}").Order(StringComparer.Ordinal),
            corpus.Select(static call => call.Message).OfType<CreateRequest>().Select(static request => request.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task Mutated_requests_are_answered() => Attack(seed: 5, from: 0, count: 3000);

    [Fact]
    [Trait("Category", "Soak")]
    public Task Very_many_mutated_requests_are_answered() => Attack(Soak.Seed, from: 0, Soak.Count(100_000));

    private async Task Attack(int seed, int from, int count)
    {
        output.WriteLine($"Seed {seed}, {count} requests.");
        var corpus = await RequestCorpus.Record();
        await using var target = await Target.StartAsync();
        using var plugin = new RawPlugin(target.Plugin.Port);
        var statuses = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<string>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = from; number < from + count && faults.Count < FaultsAtMost; number++)
        {
            var request = HostileRequest.Of(seed, number, corpus);
            var fault = await Fault(plugin, request, statuses);
            if (fault is not null)
            {
                faults.Add($"Request {number} of the seed {seed} was answered with {fault}\n{request}");
            }

            if (request.Reconfigures)
            {
                await target.Configure(target.Rpc);
            }

            if (number % BetweenLooks == 0)
            {
                await AnswersAsEver(target);
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        await AnswersAsEver(target);
        output.WriteLine(string.Join(", ", statuses.Select(static status => $"{status.Key}: {status.Value}")));
        Assert.InRange(await Growth(before), long.MinValue, GrowthAllowed);
    }

    // Requests of hundreds of megabytes leave buffers in the runtime's pools, which give them back after a minute.
    private static async Task<long> Growth(long before)
    {
        using var patience = new CancellationTokenSource(UntilPoolsAreEmpty);
        using var pause = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (true)
        {
            var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
            if (growth <= GrowthAllowed || patience.IsCancellationRequested)
            {
                return growth;
            }

            await pause.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private static async Task<string?> Fault(RawPlugin plugin, HostileRequest request, SortedDictionary<string, int> statuses)
    {
        try
        {
            var answer = await plugin.Send(request);
            var status = answer.GrpcStatus ?? $"HTTP {answer.HttpStatus}";
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            return answer.Fault(request.IsWrongForHttp);
        }
        catch (TimeoutException late)
        {
            return late.Message;
        }
    }

    // The workspace begins anew, because what it holds is no part of the plugin's memory.
    private static async Task AnswersAsEver(Target target)
    {
        Assert.DoesNotContain(target.Workspace.Requests, static request => !request.Route.StartsWith("/v", StringComparison.Ordinal));
        target.Workspace.Reset();
        target.Engine.Forget();
        var life = Lives.OfResources[0];
        var it = new StackResource(target.Rpc, $"elevenlabs:index:{life.Name}", "it");
        await it.Create(life.Inputs);
        Assert.True(life.Exists(target.Workspace, it));
        Assert.NotEmpty((await target.Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser" }, default)).Return.ToPropertyObject());
    }
}
