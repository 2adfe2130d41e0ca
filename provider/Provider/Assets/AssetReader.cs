using System.Text;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Assets;

/// <summary>Finds the contents of assets: files, texts, and what is at an address.</summary>
/// <param name="directory">Where relative paths start: the directory of the program, in which an engine starts its plugins.</param>
/// <param name="http">Fetches remote assets; must know no credentials.</param>
/// <param name="limits">How much is fetched at most.</param>
/// <param name="time">Measures how long that takes.</param>
internal sealed class AssetReader(string directory, HttpClient http, AssetLimits limits, TimeProvider time) : IDisposable
{
    private const string HashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private readonly AssetDownload _download = new(http, limits, time);

    /// <summary>Makes the content of an asset readable.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="property">Name of the property that holds it, for messages.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ProblemException">It cannot be read, or is not what the engine saw.</exception>
    public async Task<AssetContent> Open(PropertyAsset asset, string property, CancellationToken cancellationToken)
    {
        var content = asset switch
        {
            { Text: { } text } => await OpenText(text, property, cancellationToken),
            { Path: { } path } => await OpenFile(path, property, cancellationToken),
            { Uri: { } uri } => await OpenAddress(uri, property, cancellationToken),

            // An empty text looks like an asset whose content was left out.
            { Hash: HashOfNothing } => await OpenText("", property, cancellationToken),
            _ => throw new ProblemException(
                $"The content of {property} is not known, only its hash. Give the file in the program."),
        };
        if (asset.Hash.Length == 0 || string.Equals(content.Hash, asset.Hash, StringComparison.OrdinalIgnoreCase))
        {
            return content;
        }

        content.Dispose();
        throw new ProblemException(
            $"The content of {property} is not what it was when the deployment began, so nothing was uploaded. Run `pulumi up` again.");
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static Task<AssetContent> OpenText(string text, string property, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return AssetContent.Read(property, name: null, () => new MemoryStream(bytes, writable: false), store: null, cancellationToken);
    }

    private async Task<AssetContent> OpenFile(string path, string property, CancellationToken cancellationToken)
    {
        try
        {
            var full = Path.GetFullPath(path, directory);
            return Directory.Exists(full) ? throw Refusal(path, property, "it is a directory")
                : IsEmpty(full) ? throw Refusal(path, property, "it is empty, or no ordinary file")
                : await AssetContent.Read(property, Path.GetFileName(full), () => OpenRead(full), store: null, cancellationToken);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refusal(path, property, "there is no such file; a relative path starts at the directory of the program");
        }
        catch (UnauthorizedAccessException)
        {
            throw Refusal(path, property, "the right to read it is missing");
        }
        catch (Exception problem) when (problem is IOException or NotSupportedException or ArgumentException)
        {
            throw Refusal(path, property, "it is no file, or something else prevents reading it");
        }
    }

    // What has no length of its own, as pipes and devices, may never end, or never even open.
    private static bool IsEmpty(string path)
    {
        var file = new FileInfo(path);
        return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length == 0;
    }

    private async Task<AssetContent> OpenAddress(string text, string property, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            throw new ProblemException($"The asset of {property} is at no complete address; it looks like https://example.com/sample.mp3.");
        }

        switch (address)
        {
            case { Scheme: "http" or "https" }:
                var file = await _download.Fetch(address, property, cancellationToken);
                return await AssetContent.Read(property, NameIn(address), () => OpenRead(file.Name), file, cancellationToken);
            case { Scheme: "file", Host: "" or "localhost" }:
                return await OpenFile(address.LocalPath, property, cancellationToken);
            case { Scheme: "file" }:
                throw new ProblemException($"The asset of {property} is a file on another machine ({address.Host}). Give a file of this machine.");
            default:
                throw new ProblemException($"The asset of {property} has an address of the scheme {address.Scheme}. Give one that begins with https, http or file.");
        }
    }

    private static FileStream OpenRead(string path) => new(path, new FileStreamOptions
    {
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    private static string? NameIn(Uri address) =>
        Path.GetFileName(Uri.UnescapeDataString(address.AbsolutePath)) is { Length: > 0 } name ? name : null;

    private static ProblemException Refusal(string path, string property, string reason) =>
        new($"The file {path} of {property} cannot be read: {reason}. Correct the path, or the file.");
}
