namespace ElevenProvider.Provider.Tests.Assets;

/// <summary>A file of zeros that is long and takes no room on the disk.</summary>
internal sealed class SparseFile : IDisposable
{
    public SparseFile(long length, string extension = ".mp3")
    {
        Path = System.IO.Path.Join(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + extension);
        using var file = new FileStream(Path, FileMode.CreateNew);
        file.SetLength(length);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
