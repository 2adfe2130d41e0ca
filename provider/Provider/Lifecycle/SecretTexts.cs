using ElevenProvider.Api.Errors;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>What a program keeps secret of a resource. Names and addresses that it marks so are in messages of the API, and must not get further.</summary>
/// <param name="properties">The properties that the engine sent.</param>
internal sealed class SecretTexts(params PropertyObject[] properties)
{
    // Hiding shorter ones would garble every message.
    private const int ShortestText = 4;
    private const string Mask = "[secret]";

    // Only messages need them. The longest first, because one may be a part of another.
    private readonly Lazy<string[]> _texts = new(() =>
    [
        .. properties.SelectMany(static each => In(each, isSecret: false))
            .Where(static text => text.Length >= ShortestText)
            .SelectMany(EchoedForms.Of)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(static text => text.Length),
    ]);

    /// <summary>Where there is nothing to hide.</summary>
    public static SecretTexts None { get; } = new();

    /// <summary>The text without the secrets.</summary>
    public string Hide(string text) => _texts.Value.Aggregate(text, static (hidden, secret) => hidden.Replace(secret, Mask, StringComparison.OrdinalIgnoreCase));

    /// <summary>The failure without the secrets.</summary>
    public GrpcException Hide(GrpcException failure) => _texts.Value.Length == 0 ? failure : Failures.Reworded(failure, Hide);

    private static IEnumerable<string> In(PropertyValue value, bool isSecret) => value switch
    {
        PropertyString text => isSecret ? [text.Value] : [],
        PropertySecret secret => In(secret.Value, isSecret: true),
        PropertyArray items => items.SelectMany(item => In(item, isSecret)),
        PropertyObject properties => properties.Values.SelectMany(item => In(item, isSecret)),
        _ => [],
    };
}
