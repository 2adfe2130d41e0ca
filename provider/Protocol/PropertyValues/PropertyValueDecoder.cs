using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>Reads property values from protobuf's <c>Struct</c> and <c>Value</c>.</summary>
public static class PropertyValueDecoder
{
    /// <summary>The properties in <paramref name="message"/>; none where it is null, because an unset message means just that.</summary>
    /// <exception cref="PropertyValueFormatException">Something in it is no property value.</exception>
    public static PropertyObject ToPropertyObject(this Struct? message) =>
        message is null ? PropertyObject.Empty : Properties(message, PropertyPath.Empty);

    /// <summary>The value in <paramref name="message"/>.</summary>
    /// <exception cref="PropertyValueFormatException">Something in it is no property value.</exception>
    public static PropertyValue ToPropertyValue(this Value message) => Decode(message, PropertyPath.Empty);

    private static PropertyValue Decode(Value message, PropertyPath path) => message.KindCase switch
    {
        Value.KindOneofCase.NullValue or Value.KindOneofCase.None => PropertyValue.Null,
        Value.KindOneofCase.BoolValue => PropertyBoolean.From(message.BoolValue),
        Value.KindOneofCase.NumberValue => new PropertyNumber(message.NumberValue),
        Value.KindOneofCase.StringValue => Text(message.StringValue),
        Value.KindOneofCase.ListValue => Items(message.ListValue, path),
        Value.KindOneofCase.StructValue => Object(message.StructValue, path),
        _ => throw new PropertyValueFormatException(path, "it is of a kind that property values do not have"),
    };

    private static PropertyValue Text(string text) =>
        Signatures.UnknownKindOf(text) is { } kind ? new PropertyUnknown(kind) : new PropertyString(text);

    private static PropertyArray Items(ListValue list, PropertyPath path)
    {
        var items = new PropertyValue[list.Values.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = Decode(list.Values[index], path.Item(index));
        }

        return PropertyArray.Create(items);
    }

    private static PropertyObject Properties(Struct message, PropertyPath path) => message.Fields.ContainsKey(Signatures.Key)
        ? throw new PropertyValueFormatException(path, "it is marked as a special value where only plain properties may stand")
        : new(message.Fields.Select(field => KeyValuePair.Create(field.Key, Decode(field.Value, path.Property(field.Key)))));

    private static PropertyValue Object(Struct message, PropertyPath path)
    {
        if (!message.Fields.TryGetValue(Signatures.Key, out var signature))
        {
            return Properties(message, path);
        }

        return signature.StringValue switch
        {
            Signatures.Secret => new PropertySecret(Required(message, "value", path)),
            Signatures.Asset => new PropertyAsset(
                String(message, "hash") ?? "", String(message, "text"), String(message, "path"), String(message, "uri")),
            Signatures.Archive => new PropertyArchive(
                String(message, "hash") ?? "", Members(message, path), String(message, "path"), String(message, "uri")),
            Signatures.ResourceReference => Reference(message, path),
            Signatures.Output => Output(message, path),
            Signatures.ByteString => Bytes(message, path),
            _ => throw new PropertyValueFormatException(path, "it has an unrecognized signature"),
        };
    }

    private static PropertyValue Required(Struct message, string name, PropertyPath path) =>
        message.Fields.TryGetValue(name, out var value)
            ? Decode(value, path)
            : throw new PropertyValueFormatException(path, $"it lacks its {name}");

    private static string? String(Struct message, string name) =>
        message.Fields.TryGetValue(name, out var value) && value.KindCase == Value.KindOneofCase.StringValue ? value.StringValue : null;

    private static PropertyObject? Members(Struct message, PropertyPath path)
    {
        if (!message.Fields.TryGetValue("assets", out var assets) || assets.KindCase != Value.KindOneofCase.StructValue)
        {
            return null;
        }

        var members = Properties(assets.StructValue, path);
        return members.Values.All(static member => member is PropertyAsset or PropertyArchive)
            ? members
            : throw new PropertyValueFormatException(path, "an archive may hold assets and archives only");
    }

    private static PropertyResourceReference Reference(Struct message, PropertyPath path) => new(
        String(message, "urn") ?? throw new PropertyValueFormatException(path, "a resource reference lacks its urn"),
        String(message, "id") switch
        {
            null => null,
            "" => PropertyUnknown.Instance,
            var id => Text(id),
        },
        String(message, "name") ?? "",
        String(message, "type") ?? "",
        String(message, "packageVersion") ?? "");

    private static PropertyOutput Output(Struct message, PropertyPath path) => new(
        message.Fields.TryGetValue("value", out var value) ? Decode(value, path) : null,
        message.Fields.TryGetValue("secret", out var secret) && secret.BoolValue,
        message.Fields.TryGetValue("dependencies", out var dependencies) && dependencies.KindCase == Value.KindOneofCase.ListValue
            ? [.. dependencies.ListValue.Values.Select(static urn => urn.StringValue)]
            : []);

    private static PropertyByteString Bytes(Struct message, PropertyPath path)
    {
        var text = String(message, "value") ?? throw new PropertyValueFormatException(path, "a byte string lacks its value");
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? new PropertyByteString(bytes.AsMemory(0, length))
            : throw new PropertyValueFormatException(path, "a byte string is not base64");
    }
}
