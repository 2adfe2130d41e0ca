using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>Reads property values from JSON text, in which special values are marked as on the wire.</summary>
public static class PropertyValueJson
{
    /// <summary>The value in <paramref name="json"/>.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="PropertyValueFormatException">Something in it is no property value.</exception>
    public static PropertyValue Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <inheritdoc cref="Read(string)"/>
    public static PropertyValue Read(JsonElement json) => Message(json).ToPropertyValue();

    private static Value Message(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => Value.ForBool(json.GetBoolean()),
        JsonValueKind.Number => Value.ForNumber(json.GetDouble()),
        JsonValueKind.String => Value.ForString(json.GetString()!),
        JsonValueKind.Array => Value.ForList([.. json.EnumerateArray().Select(Message)]),
        JsonValueKind.Object => Value.ForStruct(Properties(json)),
        _ => Value.ForNull(),
    };

    private static Struct Properties(JsonElement json)
    {
        var message = new Struct();
        foreach (var property in json.EnumerateObject())
        {
            message.Fields[property.Name] = Message(property.Value);
        }

        return message;
    }
}
