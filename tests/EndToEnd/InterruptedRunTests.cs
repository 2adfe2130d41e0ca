using System.Diagnostics;

namespace ElevenProvider.EndToEnd;

/// <summary>A run that ends in the middle, while the workspace hangs: because a person interrupts it, and because the engine is killed.</summary>
public sealed class InterruptedRunTests
{
    private const string Account = "ServiceAccountForCi000000001";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HangingRequests _hanging = new();

    [LinuxFact]
    public async Task What_is_answered_just_after_an_interrupt_is_recorded_and_the_next_run_does_the_rest()
    {
        await using var stack = await HangingStack();
        using var engine = stack.Start("up");
        await _hanging.Are(3);

        await engine.Interrupt();

        // Reading ends at once, and what may make something is waited for a little.
        await _hanging.AreAtMost(2);
        _hanging.Answer();
        var finished = await engine.Finished();

        Assert.NotEqual(0, finished.ExitCode);
        Assert.Contains("cancelled", finished.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("The plugin elevenlabs ended", finished.Everything, StringComparison.Ordinal);
        await stack.AssertNoSecret(finished);
        var made = Assert.Single(Keys(stack));
        var recorded = (await stack.Recorded("answered"))!;
        Assert.Equal($"{Account}/{made}", (string?)recorded["id"]);
        Assert.NotNull(recorded["outputs"]!["apiKey"]!["ciphertext"]);
        Assert.Null(await stack.Recorded("unanswered"));
        Assert.Null(await stack.Recorded("begun"));

        await GetsThere(stack);
        Assert.Equal(made, Assert.Single(Keys(stack)));
    }

    [LinuxFact]
    public async Task A_plugin_whose_engine_is_killed_ends_within_five_seconds_although_the_workspace_hangs()
    {
        await using var stack = await HangingStack();
        using var engine = stack.Start("up");
        await _hanging.Are(3);
        using var plugin = Assert.Single(Plugins.In(stack.Directory));

        var killed = Stopwatch.StartNew();
        engine.Kill();
        await Ends(plugin);

        Assert.InRange(killed.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await engine.Finished();
        Assert.Empty(Keys(stack));
        await GetsThere(stack);
    }

    private static async Task Ends(Process plugin)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await plugin.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            plugin.Kill();
            throw;
        }
    }

    private async Task<Stack> HangingStack()
    {
        var stack = await Stack.CreateAsync("interrupted.js", _hanging.Options);
        HangingRequests.Hang(stack.Emulator, "POST", "/v1/service-accounts/{service_account_user_id}/api-keys", HangingRequests.ForAWhile);
        HangingRequests.Hang(stack.Emulator, "POST", "/v1/voices/add/{public_user_id}/{voice_id}", HangingRequests.ForEver);
        HangingRequests.Hang(stack.Emulator, "GET", "/v1/workspace/groups", HangingRequests.ForEver);
        return stack;
    }

    private static async Task GetsThere(Stack stack)
    {
        await stack.Succeed("up");
        var voices = stack.Emulator.State["voices"]!.AsObject().Count(static voice => (string?)voice.Value!["name"] == "Nora");
        Assert.Equal(1, voices);
        Assert.Contains("writer@example.com", stack.Emulator.State["groups"]!["GroupOfSupport00000000000001"]!["members"]!.AsArray().Select(static member => (string)member!));
        Assert.Single(Keys(stack));
    }

    private static IEnumerable<string> Keys(Stack stack) =>
        (stack.Emulator.State["serviceAccounts"]![Account]!["apiKeys"]?.AsObject() ?? []).Select(static key => key.Key);
}
