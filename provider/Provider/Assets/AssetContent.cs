using System.Security.Cryptography;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Assets;

/// <summary>The content of an asset, which can be read as often as needed and is never in memory as a whole, save for a text.</summary>
internal sealed class AssetContent : IDisposable
{
    private readonly string _property;
    private readonly Func<Stream> _open;
    private readonly IDisposable? _store;

    private AssetContent(string property, string? name, Func<Stream> open, IDisposable? store) =>
        (_property, Name, _open, _store) = (property, name, open, store);

    /// <summary>Name of the file; null where the asset has none, as a text.</summary>
    public string? Name { get; }

    /// <summary>Size in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 in lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What kind of audio it is by its first bytes; null where they do not tell.</summary>
    public AudioFormat? Format { get; private set; }

    /// <summary>Reads it once to its end, which tells its size and hash.</summary>
    /// <param name="property">Name of the property that holds the asset, for messages.</param>
    /// <param name="name">Name of the file; null where there is none.</param>
    /// <param name="open">Opens it at its start.</param>
    /// <param name="store">What holds it, and is let go of with it; null where nothing must be.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<AssetContent> Read(
        string property, string? name, Func<Stream> open, IDisposable? store, CancellationToken cancellationToken)
    {
        var content = new AssetContent(property, name, open, store);
        try
        {
            await content.Examine(cancellationToken);
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Opens it at its start.</summary>
    /// <exception cref="ProblemException">It cannot be read any more.</exception>
    public Stream OpenRead()
    {
        try
        {
            return _open();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException($"The content of {_property} cannot be read any more: the file was moved, or the right to read it taken away. Run `pulumi up` again.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _store?.Dispose();

    private async Task Examine(CancellationToken cancellationToken)
    {
        var stream = _open();
        await using (stream)
        {
            var start = new byte[AudioFormat.TellingBytes];
            var count = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
            Format = AudioFormat.ByContent(start.AsSpan(0, count));
            stream.Position = 0;
            Hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
            Length = stream.Position;
        }
    }
}
