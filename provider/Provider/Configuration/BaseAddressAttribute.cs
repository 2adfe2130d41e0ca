using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Provider.Configuration;

/// <summary>The text must be an address that a key may be sent to.</summary>
internal sealed class BaseAddressAttribute : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) => value is PropertyString { Value: var text } && !IsSafe(text)
        ? "must be an https address such as https://api.elevenlabs.io, without user name, query or fragment (http is allowed for loopback addresses only)"
        : null;

    private static bool IsSafe(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { UserInfo: "", Query: "", Fragment: "" };
}
