namespace ElevenProvider.Engine.Tests;

/// <summary>Where things are in this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Node => Path.Combine(Root, "tests", "Engine.Tests", "Node");

    public static string NodeModules => Path.Combine(Root, "node_modules");

    public static string Transcript(string file) => Path.Combine(Root, "tests", "Engine.Tests", "Transcripts", file);

    private static string FindRoot()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "ElevenProvider.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run within the repository.");
        }

        return directory;
    }
}
