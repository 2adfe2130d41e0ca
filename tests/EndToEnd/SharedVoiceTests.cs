namespace ElevenProvider.EndToEnd;

public class SharedVoiceTests
{
    [Fact]
    public async Task A_name_that_is_not_obeyed_fails_once_and_is_then_given_to_a_replacement()
    {
        await using var stack = await Stack.CreateAsync("voices.js");
        stack.Emulator.PatchState("""{"switches":{"libraryCopyEdit":"refused"}}""");
        var outputs = (await stack.Succeed("up"))["outputs"]!;
        Assert.Equal("LibraryVoiceCalm0001", (string?)outputs["original"]);
        var id = (string)outputs["addedVoiceId"]!;

        await stack.Configure(("program:name", "Nina"));
        var refused = await stack.Run("up");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("replaces it", refused.Everything, StringComparison.Ordinal);
        Assert.Equal("Nora", NameOf(stack, id));

        var replaced = await stack.Succeed("up");
        Assert.Equal(1, (int?)replaced["summary"]!["replace"]);
        Assert.Equal("Nina", NameOf(stack, (string)replaced["outputs"]!["addedVoiceId"]!));
        Assert.Null(stack.Emulator.State["voices"]![id]);
        Assert.Equal(2, (int?)(await stack.Succeed("up"))["summary"]!["same"]);
    }

    private static string? NameOf(Stack stack, string id) => (string?)stack.Emulator.State["voices"]![id]?["name"];
}
