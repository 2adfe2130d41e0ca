using System.Globalization;
using System.Text.Json.Nodes;
using ElevenProvider.Emulator;
using ElevenProvider.Emulator.Recording;
using Pulumirpc;
using Xunit.Abstractions;

namespace ElevenProvider.EndToEnd;

/// <summary>
/// The plugin is killed while it brings up many resources, when the API has just done what it was asked to and not answered yet. The next
/// run gets there all the same, and what could not be known is named.
/// </summary>
public sealed class KilledPluginTests(ITestOutputHelper output)
{
    // With what is beside them, a hundred resources.
    private const int Keys = 92;

    private const string Library = "LibraryVoiceCalm0001";

    public static TheoryData<int> Fifty => [.. Enumerable.Range(0, 50)];

    [LinuxFact]
    public Task After_a_kill_the_next_run_gets_there() => KillAtCall(kill: 0, keys: 22);

    [LinuxTheory]
    [Trait("Category", "Soak")]
    [MemberData(nameof(Fifty))]
    public Task After_each_of_fifty_kills_the_next_run_gets_there(int kill) => KillAtCall(kill, Keys);

    [LinuxFact]
    [Trait("Category", "Soak")]
    public Task After_a_kill_a_copy_without_a_record_is_named() => KillAtRoute("/v1/voices/add/{public_user_id}/{voice_id}");

    [LinuxFact]
    [Trait("Category", "Soak")]
    public Task After_a_kill_a_sample_without_a_record_is_named() => KillAtRoute("/v1/voices/{voice_id}/edit");

    // The same kills in every run, unless another seed is given.
    private Task KillAtCall(int kill, int keys)
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "20261125", CultureInfo.InvariantCulture);
        output.WriteLine($"SEED={seed}");

        // Every key is looked for after it was made, so that there are about twice as many calls as keys.
        var last = new Random(seed + kill).Next(1, 2 * keys);
        var calls = 0;
        return KillOnce($"call {last} was answered", keys, _ => Interlocked.Increment(ref calls) == last);
    }

    // With few keys beside it.
    private Task KillAtRoute(string route) => KillOnce($"{route} was answered", keys: 1, exchange => exchange.Route == route);

    private async Task KillOnce(string when, int keys, Func<Exchange, bool> isLast)
    {
        Stack? stack = null;
        var isKilled = 0;
        stack = await Stack.CreateAsync("many.js", new EmulatorOptions { Observe = KillPlugin });
        await using var disposing = stack;
        await stack.Configure(("program:keys", keys.ToString(CultureInfo.InvariantCulture)));

        Assert.NotEqual(0, (await stack.Run("up")).ExitCode);
        var told = await GetsThere(stack, keys, when);
        var orphans = KeysInWorkspace(stack).Except(await KeysInState(stack), StringComparer.Ordinal).Concat(await LostSamples(stack)).ToList();
        output.WriteLine($"killed when {when}: {orphans.Count} objects without a record");
        Assert.All(orphans, orphan => Assert.Contains(orphan, told, StringComparison.Ordinal));
        await EqualsTheProgram(stack, keys);
        var listed = await Listed(stack);
        Assert.All(orphans.Concat(await KeysInState(stack)), id => Assert.Contains(listed, listed => listed.EndsWith(id, StringComparison.Ordinal)));

        void KillPlugin(Exchange exchange)
        {
            if (isLast(exchange) && Interlocked.Exchange(ref isKilled, 1) == 0)
            {
                Assert.Single(Plugins.In(stack!.Directory)).Kill();
            }
        }
    }

    // Runs again until the program is brought up, and gives all that was told on the way.
    private static async Task<string> GetsThere(Stack stack, int keys, string when)
    {
        var isCopyLost = Copies(stack).Count > 0 && await stack.Recorded("copy") is null;
        var second = await stack.Run("up");
        if (!isCopyLost)
        {
            Assert.True(second.ExitCode == 0, $"Killed when {when}:\n{second.Everything}");
            return second.Everything;
        }

        // A copy is not taken over unasked: it may be somebody else's.
        Assert.NotEqual(0, second.ExitCode);
        Assert.Contains($"pulumi import elevenlabs:index:SharedVoiceAdd <name> {Assert.Single(Copies(stack))}", second.Everything, StringComparison.Ordinal);
        Assert.Contains("adoptExisting", second.Everything, StringComparison.Ordinal);
        await stack.Configure(("program:keys", keys.ToString(CultureInfo.InvariantCulture)), ("program:adoptExisting", "true"));

        // The run that failed has perhaps not come to every key.
        var adopting = await stack.Run("up");
        Assert.True(adopting.ExitCode == 0, $"Killed when {when}:\n{adopting.Everything}");
        return second.Everything + adopting.Everything;
    }

    private static async Task EqualsTheProgram(Stack stack, int keys)
    {
        var recorded = await KeysInState(stack);
        Assert.Equal(keys, recorded.Count);
        Assert.Empty(recorded.Except(KeysInWorkspace(stack), StringComparer.Ordinal));
        Assert.Equal(Assert.Single(Copies(stack)), (string?)(await stack.Recorded("copy"))!["id"]);

        // The keys, three memberships, three shares, the copy and the sample, and the stack itself.
        var resources = keys + 9;
        Assert.Equal(resources, (int?)(await stack.Succeed("up"))["summary"]!["same"]);
        Assert.Equal(resources, (int?)(await stack.Succeed("refresh"))["summary"]!["same"]);
    }

    private static List<string> Copies(Stack stack) =>
        [.. stack.Emulator.State["voices"]!.AsObject().Where(static voice => (string?)voice.Value!["sharing"]?["originalVoiceId"] == Library).Select(static voice => voice.Key)];

    private static async Task<IEnumerable<string>> LostSamples(Stack stack)
    {
        var recorded = (string)(await stack.Recorded("sample"))!["id"]!;
        return stack.Emulator.State["voices"]!["NarratorVoice0000001"]!["samples"]!.AsObject()
            .Select(static sample => $"NarratorVoice0000001/{sample.Key}")
            .Where(id => id != recorded && id != "NarratorVoice0000001/NarratorSample000001");
    }

    // The ids of all keys and samples that the plugin can list, whoever made them.
    private static async Task<List<string>> Listed(Stack stack)
    {
        await using var plugin = await RunningPlugin.StartAsync();
        await plugin.Configure(("apiKey", EmulatorOptions.DefaultApiKey), ("baseUrl", stack.Emulator.Url.ToString()));
        var ids = new List<string>();
        foreach (var type in new[] { "ServiceAccountApiKey", "VoiceSample" })
        {
            await foreach (var response in plugin.Rpc.List(new ListRequest { Token = $"elevenlabs:index:{type}" }, default))
            {
                ids.Add(response.Result.Id);
            }
        }

        return ids;
    }

    private static List<string> KeysInWorkspace(Stack stack) =>
        [.. stack.Emulator.State["serviceAccounts"]!.AsObject().SelectMany(static account => account.Value!["apiKeys"]?.AsObject() ?? []).Select(static key => key.Key)];

    private static async Task<List<string>> KeysInState(Stack stack) =>
        [.. JsonNode.Parse(await File.ReadAllTextAsync(stack.StateFile))!["deployment"]!["resources"]!.AsArray()
            .Where(static resource => (string?)resource!["type"] == "elevenlabs:index:ServiceAccountApiKey")
            .Select(static resource => (string)resource!["outputs"]!["keyId"]!)];
}
