namespace ElevenProvider.SdkGenerator.Tests;

/// <summary>The checked-in files that are held against what the generator writes.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) => File.Exists(Path.Combine(directory, "ElevenProvider.sln"))
        ? directory
        : Find(Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("The tests run within the repository only."));
}
