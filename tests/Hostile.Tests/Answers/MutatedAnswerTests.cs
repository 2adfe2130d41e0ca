using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using Xunit.Abstractions;

namespace ElevenProvider.Hostile.Tests.Answers;

/// <summary>The API answers what it likes, to every operation of every resource and to every function. Each ends soon, well or with a sentence.</summary>
public sealed class MutatedAnswerTests(GarbledWorkspace workspace, ITestOutputHelper output) : IClassFixture<GarbledWorkspace>
{
    private static readonly string[] Switches = ["", "", "legacyApi", "characterStatsGone"];

    private const int FaultsAtMost = 10;
    private const int BetweenLooks = 100;

    // What is held on to may not grow with the number of answers.
    private const long GrowthAllowed = 64L * 1024 * 1024;

    [Fact]
    public Task Mutated_answers_are_understood_or_explained() => Attack(seed: 7, count: 1000);

    [Fact]
    [Trait("Category", "Soak")]
    public Task Very_many_mutated_answers_are_understood_or_explained() => Attack(Soak.Seed, Soak.Count(100_000) / 4);

    private async Task Attack(int seed, int count)
    {
        output.WriteLine($"Seed {seed}, {count} operations.");
        var faults = new List<string>();
        var statuses = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var before = 0L;
        for (var number = 0; number < count && faults.Count < FaultsAtMost; number++)
        {
            if (await Fault(seed, number, statuses) is { } fault)
            {
                faults.Add($"Operation {number} of the seed {seed}: {fault}");
            }

            if (number % BetweenLooks == 0)
            {
                await AnswersAsEver();
                before = number == BetweenLooks ? GC.GetTotalMemory(forceFullCollection: true) : before;
            }
        }

        output.WriteLine(string.Join(", ", statuses.Select(static status => $"{status.Key}: {status.Value}")));
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, GrowthAllowed);
    }

    private async Task<string?> Fault(int seed, int number, SortedDictionary<string, int> statuses)
    {
        var random = new Random(unchecked((seed * 486_187_739) + number));
        var (what, operation) = await Operation(random);
        var garbled = new List<string>();
        workspace.Api.Garble = (method, path, answer) =>
        {
            lock (garbled)
            {
                if (random.Next(3) == 0)
                {
                    return answer;
                }

                var mutated = AnswerMutation.Of(answer, random);
                garbled.Add($"{method} {path}: {mutated.Status} {mutated.ContentType} {Convert.ToBase64String(mutated.Body.AsSpan(0, Math.Min(mutated.Body.Length, 1500)))}");
                return mutated;
            }
        };
        try
        {
            var outcome = await Outcome.Of(operation);
            var status = outcome.Status.Code.ToString();
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            return outcome.Fault is { } fault ? $"{what} ended with {fault}\n{string.Join('\n', garbled)}" : null;
        }
        catch (TimeoutException)
        {
            return $"{what} did not end\n{string.Join('\n', garbled)}";
        }
    }

    // An operation on an object that was made in peace.
    private async Task<(string What, Func<Task> Run)> Operation(Random random)
    {
        if (random.Next(3) == 0)
        {
            workspace.Begin(Lives.OfResources[0].Name);
            Play(Switches[random.Next(Switches.Length)]);
            var (name, arguments) = Lives.OfFunctions[random.Next(Lives.OfFunctions.Count)];
            return (name, () => workspace.Target.Rpc.Invoke(new InvokeRequest { Tok = $"elevenlabs:index:{name}", Args = arguments.ToStruct() }, default));
        }

        var resource = Lives.OfResources[random.Next(Lives.OfResources.Count)].Name;
        if (random.Next(3) == 0)
        {
            var (life, it) = workspace.Begin(resource);
            return ($"Creating {resource}", () => it.Create(life.Inputs));
        }

        var (lived, made) = await workspace.Made(resource);
        Play(Switches[random.Next(Switches.Length)]);
        var ids = lived.ImportIds(made).ToList();
        (string, Func<Task>)[] operations =
        [
            ($"Reading {resource}", () => made.Read()),
            ($"Importing {resource}", () => made.ReadForImport(ids[random.Next(ids.Count)])),
            ($"Updating {resource}", () => lived.ChangedInputs is { } changed ? made.Update(changed) : made.Read()),
            ($"Deleting {resource}", () => made.Delete()),
            ($"Listing {resource}", () => List(made.Type, random.Next(2) == 0 || resource == "ResourceShare" ? lived.Query(made) : PropertyObject.Empty)),
        ];
        return operations[random.Next(operations.Length)];
    }

    // Older and newer servers are asked by other ways.
    private void Play(string server)
    {
        if (server.Length > 0)
        {
            workspace.Target.Workspace.PatchState($$"""{"switches": {"{{server}}": true} }""");
        }
    }

    private async Task List(string type, PropertyObject query)
    {
        await foreach (var listed in workspace.Target.Rpc.List(new ListRequest { Token = type, Query = query.ToStruct() }, default))
        {
            _ = listed;
        }
    }

    private async Task AnswersAsEver()
    {
        foreach (var life in Lives.OfResources)
        {
            var (_, it) = await workspace.Made(life.Name);
            Assert.True(life.Exists(workspace.Target.Workspace, it));
        }
    }
}
