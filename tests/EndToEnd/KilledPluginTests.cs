using System.Globalization;
using System.Text.Json.Nodes;
using ElevenProvider.Emulator;
using Xunit.Abstractions;

namespace ElevenProvider.EndToEnd;

/// <summary>
/// The plugin is killed while it brings up a hundred resources, when the API has just done what it was asked to and not answered yet. The next
/// run gets there all the same, and what could not be known is named.
/// </summary>
public sealed class KilledPluginTests(ITestOutputHelper output)
{
    // A hundred, and the stack itself.
    private const int Resources = 101;

    // Every key is looked for after it was made, so that there are about twice as many calls as resources.
    private const int Calls = 190;

    public static TheoryData<int> Fifty => [.. Enumerable.Range(0, 50)];

    [LinuxFact]
    public Task After_a_kill_the_next_run_gets_there() => KillOnce(CallOf(kill: 0));

    [LinuxTheory]
    [Trait("Category", "Soak")]
    [MemberData(nameof(Fifty))]
    public Task After_each_of_fifty_kills_the_next_run_gets_there(int kill) => KillOnce(CallOf(kill));

    // The same kills in every run, unless another seed is given.
    private int CallOf(int kill)
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "20261125", CultureInfo.InvariantCulture);
        output.WriteLine($"SEED={seed}");
        return new Random(seed + kill).Next(1, Calls);
    }

    private async Task KillOnce(int call)
    {
        Stack? stack = null;
        var calls = 0;
        stack = await Stack.CreateAsync("many.js", new EmulatorOptions { Observe = _ => KillPlugin(Interlocked.Increment(ref calls)) });
        await using var disposing = stack;

        Assert.NotEqual(0, (await stack.Run("up")).ExitCode);
        var second = await stack.Run("up");
        Assert.True(second.ExitCode == 0, $"Killed at call {call}:\n{second.Everything}");

        var recorded = await KeysInState(stack);
        var orphans = KeysInWorkspace(stack).Except(recorded, StringComparer.Ordinal).ToList();
        output.WriteLine($"killed at call {call}: {orphans.Count} keys nobody knows the secret of");
        Assert.Empty(recorded.Except(KeysInWorkspace(stack), StringComparer.Ordinal));
        Assert.Equal(94, recorded.Count);
        Assert.All(orphans, orphan => Assert.Contains(orphan, second.Everything, StringComparison.Ordinal));

        var third = await stack.Succeed("up");
        Assert.Equal(Resources, (int?)third["summary"]!["same"]);
        Assert.Equal(Resources, (int?)(await stack.Succeed("refresh"))["summary"]!["same"]);

        void KillPlugin(int number)
        {
            if (number == call)
            {
                Assert.Single(Plugins.In(stack!.Directory)).Kill();
            }
        }
    }

    private static List<string> KeysInWorkspace(Stack stack) =>
        [.. stack.Emulator.State["serviceAccounts"]!.AsObject().SelectMany(static account => account.Value!["apiKeys"]?.AsObject() ?? []).Select(static key => key.Key)];

    private static async Task<List<string>> KeysInState(Stack stack) =>
        [.. JsonNode.Parse(await File.ReadAllTextAsync(stack.StateFile))!["deployment"]!["resources"]!.AsArray()
            .Where(static resource => (string?)resource!["type"] == "elevenlabs:index:ServiceAccountApiKey")
            .Select(static resource => (string)resource!["outputs"]!["keyId"]!)];
}
