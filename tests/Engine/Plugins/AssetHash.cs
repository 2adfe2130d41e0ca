using System.Security.Cryptography;
using System.Text;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Plugins;

/// <summary>Finds out by what assets are compared: the SHA-256 of their contents, wherever these are.</summary>
internal static class AssetHash
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.GZip });

    /// <summary>The SHA-256 in lower-case hex.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="directory">Directory that paths are relative to.</param>
    /// <exception cref="EngineException">The content cannot be read.</exception>
    public static string Of(PropertyAsset asset, string directory)
    {
        try
        {
            using var content = Open(asset, directory);
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            throw new EngineException($"The content of an asset cannot be read: {asset.Path ?? asset.Uri}.", problem);
        }
    }

    private static Stream Open(PropertyAsset asset, string directory) => asset switch
    {
        { Path: { } path } => File.OpenRead(Path.GetFullPath(path, directory)),
        { Uri: { } uri } when Uri.TryCreate(uri, UriKind.Absolute, out var address) => address switch
        {
            { Scheme: "file", Host: "" or "localhost" } => File.OpenRead(address.LocalPath),
            { Scheme: "http" or "https" } => Fetch(address),
            _ => throw EngineException.Unsupported($"An asset at {uri}"),
        },
        { Uri: { } uri } => throw EngineException.Unsupported($"An asset at {uri}"),
        _ => new MemoryStream(Encoding.UTF8.GetBytes(asset.Text ?? "")),
    };

    private static Stream Fetch(Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var response = Http.Send(request, HttpCompletionOption.ResponseHeadersRead).EnsureSuccessStatusCode();
        return response.Content.ReadAsStream();
    }
}
