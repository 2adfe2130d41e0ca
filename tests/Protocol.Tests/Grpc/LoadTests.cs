using ElevenProvider.Protocol.Grpc.Server;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

/// <summary>Many calls at once, over and over.</summary>
public sealed class LoadTests
{
    private const int Streams = 200;
    private const int Rounds = 50;

    [Fact]
    public async Task Two_hundred_calls_are_under_way_at_once_and_each_gets_its_own_answer()
    {
        // Nobody is answered before everybody is there, so a transport that lets fewer through hangs here.
        using var everybody = new Barrier();
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(Create, async (request, _) =>
        {
            await everybody.Arrive();
            return new CreateResponse { Id = request.Urn };
        }));

        for (var round = 0; round < Rounds; round++)
        {
            var urns = Enumerable.Range(0, Streams).Select(number => $"{round}/{number}").ToList();
            var answers = await Task.WhenAll(urns.Select(urn => connection.Channel.CallAsync(Create, new CreateRequest { Urn = urn }, null, default))).Soon();

            Assert.Equal(urns, answers.Select(static answer => answer.Id));
        }
    }

    [Fact]
    public async Task Two_hundred_streams_at_once_each_bring_all_their_messages_in_order()
    {
        const int Messages = 100;
        using var everybody = new Barrier();
        async IAsyncEnumerable<ListResponse> Answer(string token)
        {
            await everybody.Arrive();
            for (var index = 0; index < Messages; index++)
            {
                yield return new ListResponse { Result = new ListResponse.Types.Result { Id = $"{token}/{index}" } };
            }
        }

        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(List, (request, _) => Answer(request.Token)));

        var received = await Task.WhenAll(Enumerable.Range(0, Streams).Select(async number =>
        {
            var ids = new List<string>();
            await foreach (var response in connection.Channel.StreamAsync(List, new ListRequest { Token = $"{number}" }, null, default))
            {
                ids.Add(response.Result.Id);
            }

            return ids;
        })).Soon();

        Assert.All(received, static (ids, number) => Assert.Equal(Enumerable.Range(0, Messages).Select(index => $"{number}/{index}"), ids));
    }

    /// <summary>Lets calls through once all of them have come, and then the next ones in the same way.</summary>
    private sealed class Barrier : IDisposable
    {
        private readonly SemaphoreSlim _passed = new(0);
        private int _arrived;

        public async Task Arrive()
        {
            if (Interlocked.Increment(ref _arrived) == Streams)
            {
                _arrived = 0;
                _passed.Release(Streams);
            }

            await _passed.WaitAsync();
        }

        public void Dispose() => _passed.Dispose();
    }
}
