using System.Diagnostics;
using System.Text;
using ElevenProvider.Leaks;

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
    public async Task Nothing_that_it_prints_or_shows_holds_a_key()
    {
        const string Keys = "v1/service-accounts/ServiceAccountForCi000000001/api-keys";
        var secrets = new PlantedSecrets();
        secrets.Plant("the owner's key", "planted-key+of/this<test>");
        using var process = Start("--port", "0", "--api-key", "planted-key+of/this<test>");
        var url = await process.StandardOutput.ReadLineAsync();
        using var client = new HttpClient(new SocketsHttpHandler())
        {
            BaseAddress = new Uri(url!),
            DefaultRequestHeaders = { { "xi-api-key", "planted-key+of/this<test>" } },
        };

        var made = await Answer.ReadAsync(await client.PostAsync(Keys, Json("""{"name":"made","permissions":["voices_read"]}""")));
        secrets.Plant("the key that was made", made.Json.GetProperty("xi-api-key").GetString()!);
        await client.PostAsync("__emulator/faults", Json("""{"method":"GET","connection":"reset-mid-body"}"""));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetStringAsync("v1/user"));
        var shown = new List<string>();
        foreach (var path in new[] { Keys, "v1/user", "v1/nowhere?key=planted", "__emulator/requests", "__emulator/state" })
        {
            shown.Add(await (await client.GetAsync(path)).Content.ReadAsStringAsync());
        }

        process.Kill();
        shown.Add(await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync());
        Assert.All(shown, text => Assert.Empty(secrets.In(text)));
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

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(EmulatorServer).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
