using ElevenProvider.Plugin;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>What <c>make bench-programs</c> builds to be measured.</summary>
internal static class Artifacts
{
    /// <summary>A file or folder among them, whether or not it is there.</summary>
    public static string Path(params IEnumerable<string> parts) => System.IO.Path.Combine([Repository.Root, "artifacts", "bench", .. parts]);

    /// <summary>The start of a .NET program that does nothing; null where it was not built.</summary>
    public static Command? HelloWorld => IfThere(Path("hello-world", "hello-world"));

    /// <summary>The start of a listener in C; null where no C compiler was found.</summary>
    public static Command? Listener => IfThere(Path("listener"));

    private static Command? IfThere(string file) => File.Exists(file) ? new Command(file) : null;
}
