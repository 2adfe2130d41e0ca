using System.Diagnostics;

namespace ElevenProvider.Emulator.Tests;

/// <summary>The emulator as a process of its own.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Its_first_line_is_the_url_and_a_signal_ends_it_well(string signal)
    {
        using var process = Start("--port", "0", "--api-key", "the-key-of-this-test");
        var url = await process.StandardOutput.ReadLineAsync();
        using var client = new HttpClient(new SocketsHttpHandler())
        {
            BaseAddress = new Uri(url!),
            DefaultRequestHeaders = { { "xi-api-key", "the-key-of-this-test" } },
        };

        var user = await Answer.ReadAsync(await client.GetAsync("v1/user"));
        using var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();

        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+$", url);
        Assert.Equal(200, user.Status);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task A_seed_that_is_not_there_is_told_in_one_line()
    {
        using var process = Start("--seed", "no-such-file.json");

        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("no-such-file.json", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(EmulatorServer).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
