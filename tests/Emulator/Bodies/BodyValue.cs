using System.Text.Json;

namespace ElevenProvider.Emulator.Bodies;

/// <summary>
/// One value of a request body, and where it stands. Reading never throws: what is wrong is noted, and reading goes on with a
/// stand-in, so that one answer tells all faults, as the API does.
/// </summary>
internal sealed class BodyValue(JsonElement json, IReadOnlyList<object> location, List<ValidationFault> faults)
{
    public bool IsNull => json.ValueKind == JsonValueKind.Null;

    /// <summary>Whether this is exactly the given text.</summary>
    public bool Is(string text) => json.ValueKind == JsonValueKind.String && json.ValueEquals(text);

    public string AsString() =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : Fault("string_type", "Input should be a valid string", "");

    public long AsInteger(long minimum = long.MinValue)
    {
        if (json.ValueKind != JsonValueKind.Number || !json.TryGetInt64(out var number))
        {
            return Fault("int_type", "Input should be a valid integer", 0L);
        }

        return number >= minimum ? number : Fault("greater_than_equal", $"Input should be greater than or equal to {minimum}", 0L);
    }

    public bool AsBoolean() =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : Fault("bool_type", "Input should be a valid boolean", false);

    /// <summary>A value of any type, as text.</summary>
    public string AsText() => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();

    public string AsOneOf(IReadOnlyList<string> choices)
    {
        if (json.ValueKind == JsonValueKind.String && choices.Contains(json.GetString()!))
        {
            return json.GetString()!;
        }

        return Fault("enum", $"Input should be {EnglishList.Of(choices)}", "");
    }

    public IReadOnlyList<T> AsList<T>(Func<BodyValue, T> readItem, int minimum = 0, int maximum = int.MaxValue)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return Fault<IReadOnlyList<T>>("list_type", "Input should be a valid list", []);
        }

        var count = json.GetArrayLength();
        if (count < minimum)
        {
            return Fault<IReadOnlyList<T>>("too_short", $"List should have at least {minimum} item after validation, not {count}", []);
        }

        if (count > maximum)
        {
            return Fault<IReadOnlyList<T>>("too_long", $"List should have at most {maximum} items after validation, not {count}", []);
        }

        return [.. json.EnumerateArray().Select((item, index) => readItem(new BodyValue(item, [.. location, index], faults)))];
    }

    /// <summary>A property that must be there; null is no exception.</summary>
    public T Required<T>(string property, Func<BodyValue, T> read)
    {
        if (Property(property) is { } value)
        {
            return read(value);
        }

        faults.Add(new ValidationFault("missing", [.. location, property], "Field required", json));
        return default!;
    }

    /// <summary>A property that may be absent or null, which are the same.</summary>
    public T? Optional<T>(string property, Func<BodyValue, T?> read) =>
        Property(property) is { IsNull: false } value ? read(value) : default;

    /// <summary>A property of a change: absent and <c>"no_update"</c> leave alone what is there.</summary>
    /// <param name="canClear">Whether <c>"clear"</c> takes away what is there.</param>
    /// <param name="nullClears">Whether null does so, too; otherwise null is what <paramref name="read"/> makes of it.</param>
    public Change<T> Change<T>(string property, Func<BodyValue, T> read, bool canClear = false, bool nullClears = false)
    {
        if (Property(property) is not { } value || value.Is("no_update"))
        {
            return Bodies.Change<T>.None;
        }

        return (canClear && value.Is("clear")) || (nullClears && value.IsNull) ? new Change<T>(default) : new Change<T>(read(value));
    }

    private BodyValue? Property(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? new BodyValue(value, [.. location, name], faults) : null;

    private T Fault<T>(string type, string message, T standIn)
    {
        faults.Add(new ValidationFault(type, location, message, json));
        return standIn;
    }
}
