using ElevenProvider.Emulator.Faults;

namespace ElevenProvider.EndToEnd;

public class BadInputTests
{
    [Fact]
    public async Task Every_fault_of_a_program_is_reported_at_once_with_its_path()
    {
        await using var stack = await Stack.CreateAsync("faulty.js");

        var finished = await stack.Run("up");

        Assert.Equal(1, finished.ExitCode);
        Assert.All(
            [
                "serviceAccountUserId", "is required, but was not given",
                "permissions", "must be a list of strings, but is a string",
                "characterlimit", "did you mean characterLimit?",
                "must be 0 or more",
                "allowedIps[1]", "must be an IP address",
                "enabled", "must be true or false, but is a string",
            ],
            expected => Assert.Contains(expected, finished.Everything, StringComparison.Ordinal));
        Assert.Empty(stack.Emulator.Requests);
    }

    [Fact]
    public async Task Without_a_key_up_says_which_setting_and_which_variable_to_set()
    {
        await using var stack = await Stack.CreateAsync("workspace.js");
        stack.SetVariable("ELEVENLABS_API_KEY", null);

        var finished = await stack.Run("up");

        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("elevenlabs:apiKey", finished.Everything, StringComparison.Ordinal);
        Assert.Contains("ELEVENLABS_API_KEY", finished.Everything, StringComparison.Ordinal);
        AssertIsForPeople(finished);
        Assert.Empty(stack.Emulator.Requests);
    }

    [Fact]
    public async Task A_wrong_key_is_explained_and_never_shown()
    {
        await using var stack = await Stack.CreateAsync("workspace.js");
        stack.SetVariable("ELEVENLABS_API_KEY", "sk_planted_wrong_key");

        var finished = await stack.Run("up");

        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("Check the API key", finished.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_planted_wrong_key", finished.Everything, StringComparison.Ordinal);
        AssertIsForPeople(finished);
    }

    [Fact]
    public async Task An_unreachable_host_is_explained()
    {
        await using var stack = await Stack.CreateAsync("workspace.js");
        await stack.Configure(("elevenlabs:maxRetries", "0"));
        stack.SetVariable("ELEVENLABS_BASE_URL", "http://127.0.0.1:9");

        var finished = await stack.Run("up");

        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("Check the base URL and the network", finished.Everything, StringComparison.Ordinal);
        AssertIsForPeople(finished);
    }

    [Fact]
    public async Task A_page_of_a_gateway_is_explained_and_not_shown()
    {
        await using var stack = await Stack.CreateAsync("workspace.js");
        await stack.Configure(("elevenlabs:maxRetries", "0"));
        stack.Emulator.AddFault(new Fault { Status = 502, Body = "<html><body>Bad gateway of Acme</body></html>", ContentType = "text/html", Times = 50 });

        var finished = await stack.Run("up");

        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("Try again later", finished.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("<html>", finished.Everything, StringComparison.Ordinal);
        AssertIsForPeople(finished);
    }

    private static void AssertIsForPeople(Finished finished)
    {
        Assert.DoesNotContain("   at ", finished.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", finished.Everything, StringComparison.Ordinal);
    }
}
