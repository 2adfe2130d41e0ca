namespace ElevenProvider.EndToEnd.Packages;

/// <summary>The Node.js SDK as npm publishes it.</summary>
internal static class NodePackage
{
    /// <summary>Packs it and unpacks it where a program in the folder finds it first, as npm does that installs it. What it needs in turn is found
    /// further up, in the repository.</summary>
    public static async Task<string> InstallAsync(string directory)
    {
        var package = Path.Combine(directory, "node_modules", "pulumi-elevenlabs");
        Directory.CreateDirectory(package);
        var file = (await SucceedAsync("npm", ["pack", Path.Combine(Repository.Root, "sdk", "nodejs"), "--pack-destination", package, "--loglevel=error"], directory)).Trim();
        await SucceedAsync("tar", ["-xzf", Path.Combine(package, file), "-C", package, "--strip-components=1"], directory);
        return package;
    }

    /// <summary>The package that a program in the folder gets.</summary>
    public static async Task<string> FindAsync(string directory) =>
        (await SucceedAsync("node", ["-p", "require.resolve('pulumi-elevenlabs')"], directory)).Trim();

    private static async Task<string> SucceedAsync(string file, IEnumerable<string> arguments, string directory)
    {
        var finished = await ChildProcess.RunAsync(file, arguments, directory);
        Assert.True(finished.ExitCode == 0, finished.Everything);
        return finished.Output;
    }
}
