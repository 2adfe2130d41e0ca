using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Resources;

/// <summary>Spellings of an address or network: <c>192.0.2.1</c> means <c>192.0.2.1/32</c>, and IPv6 addresses can be shortened.</summary>
internal sealed class IpNetworkForm : ICanonicalForm
{
    private IpNetworkForm()
    {
    }

    /// <inheritdoc/>
    public static string Of(string text) => TryParse(text, out var canonical) ? canonical : text;

    /// <summary>Reads an address or network.</summary>
    public static bool TryParse(string text, out string canonical)
    {
        canonical = "";
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash < 0 ? text : text[..slash], out var address) || !IsWrittenOut(address, text))
        {
            return false;
        }

        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var prefix = bits;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > bits))
        {
            return false;
        }

        canonical = string.Create(CultureInfo.InvariantCulture, $"{address}/{prefix}");
        return true;
    }

    // The parser takes "1" for 0.0.0.1, which nobody means.
    private static bool IsWrittenOut(IPAddress address, string text) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 || text.Count(static character => character == '.') == 3;
}
