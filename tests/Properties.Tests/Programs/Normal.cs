using System.Net;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>The one spelling of what can be spelled in several ways, worked out apart from the plugin.</summary>
internal static class Normal
{
#pragma warning disable CA1308 // Lower case is the API's form.
    public static string Email(string email) => email.ToLowerInvariant();
#pragma warning restore CA1308

    /// <summary>An address or a network: its bytes and the length of the prefix.</summary>
    public static string Network(string text)
    {
        var parts = text.Split('/');
        var bytes = IPAddress.Parse(parts[0]).GetAddressBytes();
        return $"{Convert.ToHexStringLower(bytes)}/{(parts.Length > 1 ? parts[1] : $"{bytes.Length * 8}")}";
    }

    /// <summary>The value of an input.</summary>
    public static string Form(string property, PropertyValue value) => (property, value) switch
    {
        ("email" or "userEmail", PropertyString email) => Email(email.Value),
        ("allowedIps", PropertyArray networks) => Set(networks.Select(static network => Network(((PropertyString)network).Value))),
        ("permissions", PropertyArray permissions) => Set(permissions.Select(static permission => ((PropertyString)permission).Value)),
        _ => ProgramText.Of(value),
    };

    /// <summary>A list whose order and repetitions have no meaning.</summary>
    public static string Set(IEnumerable<string> items) => string.Join(", ", items.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
