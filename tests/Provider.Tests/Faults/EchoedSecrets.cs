using System.Text;
using System.Text.Json;

namespace ElevenProvider.Provider.Tests.Faults;

/// <summary>
/// The secrets that servers of the fault table send back, as some do in an error: the key of the request and one that was made, each in the
/// forms in which it may come out of a server's log, a form or a page.
/// </summary>
internal static class EchoedSecrets
{
    /// <summary>The plugin's key. What is not a letter or digit in it looks different in each form.</summary>
    public const string ApiKey = "planted-key+of/\"this\"<test>&nothing=else~%";

    private const string MadeKey = "sk_5ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e7";

    /// <summary>For a message, the text of which a user is shown.</summary>
    public static string InMessage { get; } =
        $"The key {ApiKey} ({Uri.EscapeDataString(ApiKey)}, {JsonSerializer.Serialize(ApiKey)}, {Convert.ToHexStringLower(Encoding.UTF8.GetBytes(ApiKey))}, " +
        $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"me:{ApiKey}"))}) or {MadeKey} is not liked";

    /// <summary>For a page, none of which a user is shown.</summary>
    public static string InPage { get; } = $"<html><h1>Bad Gateway</h1><pre>xi-api-key: {System.Net.WebUtility.HtmlEncode(ApiKey)}\n{MadeKey}</pre></html>";

    /// <summary>For headers that name a request, which a user is shown.</summary>
    public static IReadOnlyDictionary<string, string> InHeaders { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["x-trace-id"] = MadeKey,
        ["request-id"] = ApiKey,
    };

    /// <summary>For an address to go on at, which is at another origin.</summary>
    public static string InLocation { get; } = $"https://{MadeKey}:{Uri.EscapeDataString(ApiKey)}@elsewhere.example/{MadeKey}?xi-api-key={Uri.EscapeDataString(ApiKey)}";
}
