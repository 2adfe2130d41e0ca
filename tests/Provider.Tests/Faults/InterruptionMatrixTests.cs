using System.Collections.Concurrent;
using ElevenProvider.Clocks;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Provider.Tests.Matrix;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Faults;

/// <summary>
/// Every change that an operation of a resource makes, interrupted while the server has it. What exists is in the state, or is named to the
/// user; nothing that may have changed is told to be unchanged; and the next run gets there.
/// </summary>
public sealed class InterruptionMatrixTests
{
    private static readonly string[] Operations = ["Create", "Update", "Delete"];

    private static readonly ConcurrentDictionary<(string Resource, string Operation), Task<(IReadOnlyList<(string Method, string Route)> Changes, string Workspace)>>
        Undisturbed = new();

    public static TheoryData<string, string, Interruption> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, Interruption>();
            foreach (var life in ResourceLife.All.Values)
            {
                foreach (var operation in Operations.Where(operation => operation != "Update" || life.ChangedInputs is not null))
                {
                    foreach (var interruption in Enum.GetValues<Interruption>())
                    {
                        cases.Add(life.Name, operation, interruption);
                    }
                }
            }

            return cases;
        }
    }

    /// <summary>What is told by its id alone, and so is known before it is made.</summary>
    public static TheoryData<string, Interruption> KnownBeforehand
    {
        get
        {
            var cases = new TheoryData<string, Interruption>();
            foreach (var interruption in Enum.GetValues<Interruption>())
            {
                cases.Add("GroupMembership", interruption);
                cases.Add("ResourceShare", interruption);
            }

            return cases;
        }
    }

    /// <summary>What can be changed in place.</summary>
    public static TheoryData<string> Changing => [.. ResourceLife.All.Values.Where(static life => life.ChangedInputs is not null).Select(static life => life.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_interrupted_is_recorded_or_told(string resource, string operation, Interruption interruption)
    {
        var (changes, workspace) = await WithoutInterruption(resource, operation);
        foreach (var change in changes)
        {
            await using var bench = await Bench(resource, operation);

            var status = await bench.Value.Interrupt(change, interruption);

            if (status is null)
            {
                Assert.Equal(Interruption.Answered, interruption);
            }
            else
            {
                // By any other code an engine takes the object for unchanged.
                Assert.Equal(GrpcStatusCode.Unknown, status.Code);
                Assert.Equal(IsRecorded(resource, operation, interruption), status.Find<ErrorResourceInitFailed>() is not null);
            }

            if (IsLeftOver(resource, operation, interruption))
            {
                await IsNamed(bench.Value, resource);
                continue;
            }

            if (status is not null)
            {
                Assert.Null(await bench.Value.Run());
            }

            await bench.Value.IsSettled();
            Assert.Equal(workspace, bench.Value.Workspace());
        }
    }

    [Theory]
    [MemberData(nameof(KnownBeforehand))]
    public async Task What_may_have_been_made_goes_with_its_resource(string resource, Interruption interruption)
    {
        var (changes, _) = await WithoutInterruption(resource, "Create");
        await using var bench = await Bench(resource, "Create");
        var before = bench.Value.Workspace();

        await bench.Value.Interrupt(Assert.Single(changes), interruption);
        await bench.Value.Remove();

        Assert.Equal(before, bench.Value.Workspace());
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task What_may_have_been_changed_can_be_set_back(string resource)
    {
        var (changes, _) = await WithoutInterruption(resource, "Update");
        await using var bench = await Bench(resource, "Update");
        var before = bench.Value.Workspace();

        await bench.Value.Interrupt(changes[0], Interruption.Unanswered);
        Assert.NotEqual(before, bench.Value.Workspace());
        await bench.Value.SetBack();

        Assert.Equal(before, bench.Value.Workspace());
    }

    // Only of a membership and of a share the id is known without an answer.
    private static bool IsRecorded(string resource, string operation, Interruption interruption) => operation switch
    {
        "Create" => interruption == Interruption.Answered || resource is "GroupMembership" or "ResourceShare",
        "Update" => true,
        _ => false,
    };

    private static bool IsLeftOver(string resource, string operation, Interruption interruption) =>
        operation == "Create"
        && interruption is Interruption.Unanswered or Interruption.TimeLimit
        && !IsRecorded(resource, operation, interruption);

    // A key and a sample are made once more, and the one of which nobody knows is warned of; a copy is not taken over unasked.
    private static async Task IsNamed(FaultWorkbench bench, string resource)
    {
        var orphan = bench.NewObject;
        var again = await bench.RunLater();

        Assert.Equal(resource == "SharedVoiceAdd", again is not null);
        Assert.Contains(orphan, again?.Message ?? Assert.Single(bench.Warned), StringComparison.Ordinal);
    }

    private static async Task<Disposing> Bench(string resource, string operation)
    {
        var bench = new FaultWorkbench(ResourceLife.All[resource], operation, new FakeTime(TimeSpan.Zero));
        await bench.Prepare();
        return new Disposing(bench);
    }

    private static Task<(IReadOnlyList<(string Method, string Route)> Changes, string Workspace)> WithoutInterruption(string resource, string operation) =>
        Undisturbed.GetOrAdd((resource, operation), static async key =>
        {
            await using var bench = await Bench(key.Resource, key.Operation);
            Assert.Null(await bench.Value.Run());
            var changes = bench.Value.Calls.Where(static call => call.Method != "GET").ToList();
            await bench.Value.IsSettled();
            return (changes, bench.Value.Workspace());
        });

    private sealed record Disposing(FaultWorkbench Value) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Value.DisposeAsync();
    }
}
