using System.Security.Cryptography;

namespace ElevenProvider.Provider.Assets;

/// <summary>The content of an asset, which can be read as often as needed and is never in memory as a whole, save for a text.</summary>
internal sealed class AssetContent : IDisposable
{
    private readonly Func<Stream> _open;
    private readonly IDisposable? _store;

    private AssetContent(string? name, Func<Stream> open, IDisposable? store) => (Name, _open, _store) = (name, open, store);

    /// <summary>Name of the file; null where the asset has none, as a text.</summary>
    public string? Name { get; }

    /// <summary>Size in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 in lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What kind of audio it is by its first bytes; null where they do not tell.</summary>
    public AudioFormat? Format { get; private set; }

    /// <summary>Reads it once to its end, which tells its size and hash.</summary>
    /// <param name="name">Name of the file; null where there is none.</param>
    /// <param name="open">Opens it at its start.</param>
    /// <param name="store">What holds it, and is let go of with it; null where nothing must be.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<AssetContent> Read(string? name, Func<Stream> open, IDisposable? store, CancellationToken cancellationToken)
    {
        var content = new AssetContent(name, open, store);
        var stream = open();
        await using (stream)
        {
            var start = new byte[AudioFormat.TellingBytes];
            var count = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
            content.Format = AudioFormat.ByContent(start.AsSpan(0, count));
            stream.Position = 0;
            content.Hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
            content.Length = stream.Position;
        }

        return content;
    }

    /// <summary>Opens it at its start.</summary>
    /// <exception cref="IOException">It cannot be read any more.</exception>
    public Stream OpenRead() => _open();

    /// <inheritdoc/>
    public void Dispose() => _store?.Dispose();
}
