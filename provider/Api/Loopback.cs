using System.Net;

namespace ElevenProvider.Api;

/// <summary>
/// Which addresses lead back to this machine, so that what is sent there goes over no network. Decided by where the connection will go, not by
/// how the address is written: <see cref="Uri.IsLoopback"/> also says so of <c>[::127.0.0.1]</c>, which is routed like any other address.
/// </summary>
internal static class Loopback
{
    /// <summary>Whether the host of an address is this machine.</summary>
    public static bool IsHostOf(Uri address) => AddressesOf(address).Length > 0;

    /// <summary>Where the host of an address is on this machine; empty where it is another, or may be. The name <c>localhost</c> is not looked up.</summary>
    public static IPAddress[] AddressesOf(Uri address) => address switch
    {
        { IsAbsoluteUri: false } => [],
        { HostNameType: UriHostNameType.Dns, Host: "localhost" } => [IPAddress.Loopback, IPAddress.IPv6Loopback],
        { HostNameType: UriHostNameType.IPv4 or UriHostNameType.IPv6 } when IPAddress.TryParse(address.Host, out var number) && IPAddress.IsLoopback(number) => [number],
        _ => [],
    };
}
