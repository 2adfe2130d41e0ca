using System.Text.Json;

namespace ElevenProvider.OpenApi;

/// <summary>Holds JSON against the part of JSON Schema that the document uses.</summary>
/// <param name="root">The document that references point into.</param>
/// <param name="isClosed">Whether an object may have only the properties that its schema names, where it says nothing of others.</param>
public sealed class SchemaValidator(JsonElement root, bool isClosed)
{
    /// <summary>What is wrong with the instance, each with its place as a path from <c>$</c>; nothing if all is well.</summary>
    public IReadOnlyList<string> Faults(JsonElement schema, JsonElement instance) => [.. FaultsAt("$", schema, instance)];

    /// <summary>
    /// What is wrong with a text that stands for a value, as it does in queries and forms: it is one of a list's items, a number,
    /// a truth value, JSON, or just a text.
    /// </summary>
    public IReadOnlyList<string> FaultsOfText(string name, JsonElement schema, string text)
    {
        JsonElement[] readings = [.. AsJson(text), JsonSerializer.SerializeToElement(text), JsonSerializer.SerializeToElement(new[] { text })];
        var faults = readings.Select(reading => FaultsAt(name, schema, reading).ToList()).ToList();
        return faults.Exists(static found => found.Count == 0) ? [] : faults.MinBy(static found => found.Count)!;
    }

    /// <summary>A schema, or the one that it refers to.</summary>
    public JsonElement Resolved(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? Resolved(Resolve(reference.GetString()!)) : schema;

    private static IEnumerable<JsonElement> AsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [document.RootElement.Clone()];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private IEnumerable<string> FaultsAt(string path, JsonElement schema, JsonElement instance)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return FaultsAt(path, Resolve(reference.GetString()!), instance);
        }

        if (Alternatives(schema) is { } alternatives)
        {
            return FaultsOfAlternatives(path, alternatives, instance);
        }

        if (schema.TryGetProperty("type", out var type) && !HasType(instance, type.GetString()!))
        {
            return [$"{path}: expected {type.GetString()}, found {instance.ValueKind}"];
        }

        var faults = ConstraintFaults(path, schema, instance);
        return instance.ValueKind switch
        {
            JsonValueKind.Object => [.. faults, .. ObjectFaults(path, schema, instance)],
            JsonValueKind.Array => [.. faults, .. ArrayFaults(path, schema, instance)],
            _ => faults,
        };
    }

    private static JsonElement? Alternatives(JsonElement schema)
    {
        if (schema.TryGetProperty("anyOf", out var anyOf))
        {
            return anyOf;
        }

        return schema.TryGetProperty("oneOf", out var oneOf) ? oneOf : null;
    }

    private static bool HasType(JsonElement instance, string type) => type switch
    {
        "object" => instance.ValueKind == JsonValueKind.Object,
        "array" => instance.ValueKind == JsonValueKind.Array,
        "string" => instance.ValueKind == JsonValueKind.String,
        "boolean" => instance.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => instance.ValueKind == JsonValueKind.Null,
        "number" => instance.ValueKind == JsonValueKind.Number,
        "integer" => instance.ValueKind == JsonValueKind.Number && instance.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The schema type {type} is unknown here."),
    };

    private static IEnumerable<string> ConstraintFaults(string path, JsonElement schema, JsonElement instance)
    {
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, instance))
        {
            yield return $"{path}: expected {constant.GetRawText()}";
        }

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(value => JsonElement.DeepEquals(value, instance)))
        {
            yield return $"{path}: {instance.GetRawText()} is not among the values allowed";
        }
    }

    private IEnumerable<string> FaultsOfAlternatives(string path, JsonElement alternatives, JsonElement instance)
    {
        var nearest = alternatives.EnumerateArray().Select(alternative => FaultsAt(path, alternative, instance).ToList()).MinBy(faults => faults.Count)!;
        return nearest.Count == 0 ? [] : [$"{path}: no alternative fits; the nearest: {string.Join("; ", nearest)}"];
    }

    private IEnumerable<string> ObjectFaults(string path, JsonElement schema, JsonElement instance)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !instance.TryGetProperty(name, out _)))
            {
                yield return $"{path}.{name}: required, but missing";
            }
        }

        foreach (var property in instance.EnumerateObject())
        {
            foreach (var fault in PropertyFaults($"{path}.{property.Name}", schema, property))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<string> PropertyFaults(string path, JsonElement schema, JsonProperty property)
    {
        if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var known))
        {
            return FaultsAt(path, known, property.Value);
        }

        if (!schema.TryGetProperty("additionalProperties", out var additional))
        {
            return isClosed && schema.TryGetProperty("properties", out _) ? [$"{path}: unknown property"] : [];
        }

        return additional.ValueKind switch
        {
            JsonValueKind.False => [$"{path}: unknown property"],
            JsonValueKind.Object => FaultsAt(path, additional, property.Value),
            _ => [],
        };
    }

    private IEnumerable<string> ArrayFaults(string path, JsonElement schema, JsonElement instance)
    {
        var length = instance.GetArrayLength();
        if ((schema.TryGetProperty("minItems", out var least) && length < least.GetInt32())
            || (schema.TryGetProperty("maxItems", out var most) && length > most.GetInt32()))
        {
            yield return $"{path}: {length} items are too few or too many";
        }

        if (!schema.TryGetProperty("items", out var items))
        {
            yield break;
        }

        foreach (var fault in instance.EnumerateArray().SelectMany((item, index) => FaultsAt($"{path}[{index}]", items, item)))
        {
            yield return fault;
        }
    }

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (element, name) => element.GetProperty(name));
}
