using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>Writes property values as protobuf's <c>Struct</c> and <c>Value</c>.</summary>
public static class PropertyValueEncoder
{
    /// <summary>The properties of <paramref name="properties"/> as a message; never null, because an unset message means something else.</summary>
    /// <exception cref="ArgumentException">A property is called like the key that marks special values.</exception>
    public static Struct ToStruct(this PropertyObject properties)
    {
        var message = new Struct();
        foreach (var (name, value) in properties)
        {
            if (string.Equals(name, Signatures.Key, StringComparison.Ordinal))
            {
                throw new ArgumentException("A property cannot be called like the key that marks special values.", nameof(properties));
            }

            message.Fields.Add(name, value.ToValue());
        }

        return message;
    }

    /// <summary>The value as a message.</summary>
    public static Value ToValue(this PropertyValue value) => value switch
    {
        PropertyNull => Value.ForNull(),
        PropertyBoolean boolean => Value.ForBool(boolean.Value),
        PropertyNumber number => Value.ForNumber(number.Value),
        PropertyString text => Value.ForString(text.Value),
        PropertyUnknown unknown => Value.ForString(Signatures.SentinelOf(unknown.Kind)),
        PropertyArray array => List(array.Select(ToValue)),
        PropertyObject map => Value.ForStruct(map.ToStruct()),
        PropertySecret secret => Marked(Signatures.Secret, ("value", secret.Value.ToValue())),
        PropertyOutput output => Output(output),
        PropertyAsset asset => Marked(
            Signatures.Asset, ("hash", Text(asset.Hash)), ("text", Text(asset.Text)), ("path", Text(asset.Path)), ("uri", Text(asset.Uri))),
        PropertyArchive archive => Marked(
            Signatures.Archive,
            ("hash", Text(archive.Hash)),
            ("assets", archive.Members?.ToValue()),
            ("path", Text(archive.Path)),
            ("uri", Text(archive.Uri))),
        PropertyResourceReference reference => Reference(reference),
        PropertyByteString bytes => Marked(Signatures.ByteString, ("value", Text(Convert.ToBase64String(bytes.Value.Span)))),
        _ => throw new InvalidOperationException($"There is no message for a {value.GetType().Name}."),
    };

    private static Value Output(PropertyOutput output) => Marked(
        Signatures.Output,
        ("value", output.Value?.ToValue()),
        ("secret", output.IsSecret ? Value.ForBool(true) : null),
        ("dependencies", output.Dependencies.Count == 0 ? null : List(output.Dependencies.Select(Value.ForString))));

    private static Value Reference(PropertyResourceReference reference) => Marked(
        Signatures.ResourceReference,
        ("urn", Text(reference.Urn)),
        ("id", reference.Id?.ToValue()),
        ("name", NonEmpty(reference.Name)),
        ("type", NonEmpty(reference.Type)),
        ("packageVersion", NonEmpty(reference.PackageVersion)));

    private static Value Marked(string signature, params ReadOnlySpan<(string Name, Value? Value)> fields)
    {
        var message = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                message.Fields.Add(name, value);
            }
        }

        return Value.ForStruct(message);
    }

    private static Value List(IEnumerable<Value> items) => new() { ListValue = new ListValue { Values = { items } } };

    private static Value? Text(string? text) => text is null ? null : Value.ForString(text);

    private static Value? NonEmpty(string text) => text.Length == 0 ? null : Value.ForString(text);
}
