namespace ElevenProvider.Plugin;

/// <summary>Where `make` left what the tests run.</summary>
public static class Repository
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Find();

    /// <summary>A program in bin/.</summary>
    public static string Binary(string name)
    {
        var path = Path.Combine(Root, "bin", name);
        return File.Exists(path) ? path : throw new FileNotFoundException($"{name} is not built: run `make provider engine emulator`.");
    }

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "ElevenProvider.sln")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The tests run within the repository only.");
        }

        return directory.FullName;
    }
}
