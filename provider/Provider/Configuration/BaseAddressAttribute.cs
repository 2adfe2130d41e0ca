using ElevenProvider.Api;
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

    /// <inheritdoc/>
    public override bool MayBeSecret(PropertyValue value) => value is PropertyString { Value: var text } && text.AsSpan().ContainsAny('@', '?', '#');

    private static bool IsSafe(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && new ElevenLabsClientOptions { BaseAddress = address }.FindFaults().Count == 0;
}
