using System.Net;

namespace ElevenProvider.Emulator.Http;

/// <summary>What a key's <c>allowed_ips</c> hold: networks, or single addresses.</summary>
internal static class AddressRange
{
    /// <summary>Null if the text is neither an address nor a network (whose host bits are zero).</summary>
    public static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
