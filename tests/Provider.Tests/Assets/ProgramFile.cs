namespace ElevenProvider.Provider.Tests.Assets;

/// <summary>A file in the directory of the program.</summary>
internal sealed class ProgramFile : IDisposable
{
    public ProgramFile(string content) => File.WriteAllText(FullPath, content);

    public string Name { get; } = Path.GetRandomFileName() + ".mp3";

    private string FullPath => Path.Join(TestPlugin.ProgramDirectory, Name);

    public void Dispose() => File.Delete(FullPath);
}
