using System.Globalization;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Assets;

/// <summary>Fetches remote assets into temporary files, within limits of size and time.</summary>
internal sealed class AssetDownload(HttpClient http, AssetLimits limits, TimeProvider time)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Fetches an address.</summary>
    /// <returns>The file with the content; it is gone once the returned handle is closed.</returns>
    /// <exception cref="ProblemException">It cannot be fetched.</exception>
    public async Task<FileStream> Fetch(Uri address, string property, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limits.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var file = CreateFile();
        try
        {
            await Fetch(address, file, property, both.Token);
            return file;
        }
        catch (Exception problem)
        {
            await file.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw problem switch
            {
                OperationCanceledException => Refusal(
                    address, property, string.Create(CultureInfo.InvariantCulture, $"it did not arrive within {limits.Time.TotalSeconds:0.#} seconds")),
                HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Refusal(address, property, "the name of the host is not known"),
                HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Refusal(
                    address, property, "no secure connection could be made"),
                HttpRequestException => Refusal(address, property, "the connection could not be made, or broke"),
                IOException or InvalidDataException => Refusal(address, property, "it was cut short or could not be stored"),
                _ => problem,
            };
        }
    }

    /// <summary>The address without what may be secret in it.</summary>
    public static string Name(Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private async Task Fetch(Uri address, FileStream file, string property, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw Refusal(address, property, string.Create(CultureInfo.InvariantCulture, $"the server answered with HTTP {(int)response.StatusCode}"));
        }

        var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using (body)
        {
            var buffer = new byte[BufferSize];
            while (await body.ReadAsync(buffer, cancellationToken) is var count and > 0)
            {
                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                if (file.Position > limits.Bytes)
                {
                    throw Refusal(address, property, string.Create(CultureInfo.InvariantCulture, $"it is larger than {limits.Bytes} bytes"));
                }
            }
        }
    }

    private static FileStream CreateFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read | FileShare.Delete,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Join(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    private static ProblemException Refusal(Uri address, string property, string reason) => new(
        $"The asset of {property} could not be fetched from {Name(address)}: {reason}. Check the address, then run `pulumi up` again.");
}
