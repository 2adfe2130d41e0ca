namespace ElevenProvider.EndToEnd.Packages;

/// <summary>The Node.js SDK as npm publishes it.</summary>
internal static class NodePackage
{
    private static readonly Lazy<Task<string>> Packed = new(PackAsync);

    /// <summary>Unpacks it where a program in the folder finds it first, as npm does that installs it. What it needs in turn is found
    /// further up, in the repository.</summary>
    public static async Task<string> InstallAsync(string directory)
    {
        var package = Path.Combine(directory, "node_modules", "pulumi-elevenlabs");
        Directory.CreateDirectory(package);
        await SucceedAsync("tar", ["-xzf", await Packed.Value, "-C", package, "--strip-components=1"], directory);
        return package;
    }

    /// <summary>The package that a program in the folder gets.</summary>
    public static async Task<string> FindAsync(string directory) =>
        (await SucceedAsync("node", ["-p", "require.resolve('pulumi-elevenlabs')"], directory)).Trim();

    // Once for all that use it: it is the same for each.
    private static async Task<string> PackAsync()
    {
        var directory = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "end-to-end", $"{Environment.ProcessId}-packed")).FullName;
        var file = await SucceedAsync("npm", ["pack", Path.Combine(Repository.Root, "sdk", "nodejs"), "--pack-destination", directory, "--loglevel=error"], directory);
        return Path.Combine(directory, file.Trim());
    }

    private static async Task<string> SucceedAsync(string file, IEnumerable<string> arguments, string directory)
    {
        var finished = await ChildProcess.RunAsync(file, arguments, directory);
        Assert.True(finished.ExitCode == 0, finished.Everything);
        return finished.Output;
    }
}
