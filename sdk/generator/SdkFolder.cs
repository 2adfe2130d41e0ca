namespace ElevenProvider.SdkGenerator;

/// <summary>The folder of an SDK, or of the reference, all of whose sources are generated.</summary>
internal static class SdkFolder
{
    // What a package manager or compiler put beside the sources.
    private static readonly string[] Kept = ["bin", "obj", "node_modules"];

    /// <summary>Makes the folder hold exactly these files.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="files">The files' contents by their paths within it, with slashes.</param>
    public static async Task WriteAsync(string directory, IReadOnlyDictionary<string, string> files)
    {
        foreach (var stale in Files(directory).Where(path => !files.ContainsKey(path)))
        {
            File.Delete(Path.Combine(directory, stale));
        }

        foreach (var (path, content) in files)
        {
            var file = Path.Combine(directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, content);
        }
    }

    /// <summary>The files that it holds, by their paths within it, with slashes.</summary>
    public static IEnumerable<string> Files(string directory) => !Directory.Exists(directory) ? [] :
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(static path => !Kept.Contains(path.Split('/')[0], StringComparer.Ordinal));
}
