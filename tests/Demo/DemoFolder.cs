namespace ElevenProvider.Demo;

/// <summary>Where things are, and a copy of the example that the demo may change.</summary>
/// <param name="Repository">The root of the repository.</param>
internal sealed record DemoFolder(string Repository)
{
    private static readonly string Example = Path.Combine("examples", "onboarding", "typescript");

    /// <summary>A fresh copy of the example's program.</summary>
    public string Program => Path.Combine(Root, "program");

    /// <summary>What the demo records.</summary>
    public string State => Path.Combine(Root, "state");

    private string Root => Path.Combine(Repository, "artifacts", "demo");

    /// <summary>Finds the repository around <paramref name="directory"/> and copies the example.</summary>
    public static DemoFolder Find(string directory)
    {
        var root = new DirectoryInfo(directory);
        while (!File.Exists(Path.Combine(root.FullName, "ElevenProvider.sln")))
        {
            root = root.Parent ?? throw new UnexpectedException("run the demo within the repository, by `make demo`.");
        }

        var folder = new DemoFolder(root.FullName);
        folder.CopyExample();
        return folder;
    }

    /// <summary>A program that `make` built.</summary>
    public string Binary(string name) => Path.Combine(Repository, "bin", name);

    private void CopyExample()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }

        Directory.CreateDirectory(Program);
        Directory.CreateDirectory(State);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, Example)))
        {
            File.Copy(file, Path.Combine(Program, Path.GetFileName(file)));
        }
    }
}
