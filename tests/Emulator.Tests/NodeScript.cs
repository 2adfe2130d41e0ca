using System.Diagnostics;

namespace ElevenProvider.Emulator.Tests;

/// <summary>A script that drives the official JavaScript client.</summary>
internal static class NodeScript
{
    private const string RepositoryMark = "ElevenProvider.sln";

    private static string Packages => Path.Combine(RepositoryRoot, "tests", "node");

    private static string RepositoryRoot
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory.FullName, RepositoryMark)))
            {
                directory = directory.Parent ?? throw new DirectoryNotFoundException($"No {RepositoryMark} above {AppContext.BaseDirectory}.");
            }

            return directory.FullName;
        }
    }

    /// <summary>Runs the script to its end, and fails with what it said unless it ended well.</summary>
    public static async Task RunAsync(string script, Uri emulator)
    {
        Assert.True(
            new[] { Packages, RepositoryRoot }.Any(root => Directory.Exists(Path.Combine(root, "node_modules", "@elevenlabs", "elevenlabs-js"))),
            "The Node packages that this test needs are not installed: run `make node-modules`.");

        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Node", script)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["EMULATOR_URL"] = emulator.GetLeftPart(UriPartial.Authority),
                ["EMULATOR_API_KEY"] = EmulatorOptions.DefaultApiKey,
                ["NODE_PACKAGES"] = Path.Combine(Packages, "package.json"),
            },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}:\n{await output}{await errors}");
    }
}
