using System.Collections.Concurrent;
using System.Diagnostics;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Services;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Benchmarks.Workloads;

/// <summary>The calls that an engine makes for the resources of a program, and no more: what is measured is the provider.</summary>
/// <param name="rpc">The provider.</param>
/// <param name="parallel">How many resources the engine works on at the same time.</param>
/// <param name="cancellationToken">Gives up.</param>
internal sealed class Deployment(IResourceProvider rpc, int parallel, CancellationToken cancellationToken)
{
    private static readonly ByteString Seed = ByteString.CopyFrom([.. Enumerable.Range(1, 32).Select(static number => (byte)number)]);

    /// <summary>The first <c>up</c>: everything is checked and created.</summary>
    public async Task<UpResult> Up(IEnumerable<Declared> program)
    {
        var made = new ConcurrentBag<Recorded>();
        var failures = new ConcurrentBag<string>();
        var begun = Stopwatch.GetTimestamp();
        await ForEach(program, async declared =>
        {
            try
            {
                made.Add(await Create(declared));
            }
            catch (GrpcException failure)
            {
                failures.Add(failure.Message);
            }
        });
        return new UpResult(Stopwatch.GetElapsedTime(begun), [.. made], [.. failures]);
    }

    /// <summary>An <c>up</c>, or a preview, of what is there already: everything is checked and compared.</summary>
    /// <returns>How long it took, and how many resources would change.</returns>
    public async Task<(TimeSpan Time, int Changes)> UpAgain(IEnumerable<Recorded> stack)
    {
        var changes = 0;
        var begun = Stopwatch.GetTimestamp();
        await ForEach(stack, async resource =>
        {
            var inputs = await Check(resource.Declared, resource.Inputs);
            if ((await Diff(resource, inputs)).Changes == DiffResponse.Types.DiffChanges.DiffSome)
            {
                Interlocked.Increment(ref changes);
            }
        });
        return (Stopwatch.GetElapsedTime(begun), changes);
    }

    /// <summary>A refresh: everything is read.</summary>
    /// <returns>How long it took, and how many resources were not found.</returns>
    public async Task<(TimeSpan Time, int Gone)> Refresh(IEnumerable<Recorded> stack)
    {
        var gone = 0;
        var begun = Stopwatch.GetTimestamp();
        await ForEach(stack, async resource =>
        {
            var read = await rpc.Read(
                new ReadRequest
                {
                    Id = resource.Id,
                    Urn = resource.Declared.Urn,
                    Type = resource.Declared.Type,
                    Name = resource.Declared.Name,
                    Inputs = resource.Inputs,
                    Properties = resource.Outputs,
                },
                cancellationToken);
            if (read.Id.Length == 0)
            {
                Interlocked.Increment(ref gone);
            }
        });
        return (Stopwatch.GetElapsedTime(begun), gone);
    }

    /// <summary>Takes over what is there, by its id.</summary>
    public async Task<IReadOnlyList<Recorded>> Import(IEnumerable<(Declared Declared, string Id)> found)
    {
        var stack = new ConcurrentBag<Recorded>();
        await ForEach(found, async each =>
        {
            var (declared, id) = each;
            var read = await rpc.Read(
                new ReadRequest { Id = id, Urn = declared.Urn, Type = declared.Type, Name = declared.Name, Properties = declared.Properties }, cancellationToken);
            stack.Add(new Recorded(declared with { Properties = read.Inputs }, read.Id, read.Inputs, read.Properties));
        });
        return [.. stack];
    }

    /// <summary>One check.</summary>
    /// <returns>The completed inputs.</returns>
    /// <exception cref="InvalidOperationException">The provider refuses them.</exception>
    public async Task<Struct> Check(Declared declared, Struct? olds = null)
    {
        var response = await rpc.Check(
            new CheckRequest
            {
                Urn = declared.Urn,
                Type = declared.Type,
                Name = declared.Name,
                Olds = olds ?? new Struct(),
                News = declared.Properties,
                RandomSeed = Seed,
            },
            cancellationToken);
        return response.Failures is []
            ? response.Inputs
            : throw new InvalidOperationException($"{declared.Name} is refused: {response.Failures[0].Property} {response.Failures[0].Reason}");
    }

    /// <summary>One comparison.</summary>
    public Task<DiffResponse> Diff(Recorded resource, Struct news) => rpc.Diff(
        new DiffRequest
        {
            Id = resource.Id,
            Urn = resource.Declared.Urn,
            Type = resource.Declared.Type,
            Name = resource.Declared.Name,
            News = news,
            Olds = resource.Outputs,
            OldInputs = resource.Inputs,
        },
        cancellationToken);

    /// <summary>One check and creation.</summary>
    public async Task<Recorded> Create(Declared declared)
    {
        var inputs = await Check(declared);
        var response = await rpc.Create(
            new CreateRequest { Urn = declared.Urn, Type = declared.Type, Name = declared.Name, Properties = inputs }, cancellationToken);
        return new Recorded(declared, response.Id, inputs, response.Properties);
    }

    private Task ForEach<T>(IEnumerable<T> items, Func<T, Task> work) => Parallel.ForEachAsync(
        items,
        new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken },
        async (item, _) => await work(item));
}
