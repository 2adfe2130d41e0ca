using System.Text.Json;
using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider;

namespace ElevenProvider.SdkGenerator.Schema;

/// <summary>Writes declared objects and their properties, and remembers the nested ones, which stand apart in a schema.</summary>
internal sealed class ObjectSchema(Utf8JsonWriter json)
{
    private readonly SortedDictionary<string, ObjectDeclaration> _nested = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EnumerationDeclaration> _enumerations = new(StringComparer.Ordinal);

    /// <summary>Writes what a program gives where <paramref name="effect"/> says what a change of it does; otherwise what it gets.</summary>
    public void WriteObject(ObjectDeclaration declaration, ChangeEffect? effect)
    {
        json.WriteString("type", "object");
        WriteProperties("properties", declaration, effect);
        WriteRequired("required", declaration, property => effect is not null ? property.IsRequired : property.IsAlwaysPresent);
    }

    /// <summary>Writes what a program gives where <paramref name="effect"/> says what a change of it does; otherwise what it gets.</summary>
    public void WriteProperties(string name, ObjectDeclaration declaration, ChangeEffect? effect)
    {
        json.WriteStartObject(name);
        foreach (var property in declaration.Properties)
        {
            json.WriteStartObject(property.Name);
            WriteType(property.Type);
            json.WriteString("description", effect is null ? property.Description : InputDescription.Of(declaration, property, effect));
            WriteFlags(property, isInput: effect is not null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public void WriteRequired(string name, ObjectDeclaration declaration, Func<PropertyDeclaration, bool> isRequired)
    {
        var required = declaration.Properties.Where(isRequired).Select(static property => property.Name).ToList();
        if (required.Count > 0)
        {
            json.WriteStartArray(name);
            required.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    public void WriteNestedTypes()
    {
        json.WriteStartObject("types");
        var written = new HashSet<string>(StringComparer.Ordinal);

        // Writing one may come upon another.
        while (_nested.FirstOrDefault(candidate => !written.Contains(candidate.Key)) is { Value: { } declaration })
        {
            written.Add(declaration.Name);
            json.WriteStartObject(Package.Token(declaration.Name));
            json.WriteString("description", declaration.Description);
            WriteObject(declaration, effect: null);
            json.WriteEndObject();
        }

        foreach (var enumeration in _enumerations.Values)
        {
            WriteEnumeration(enumeration);
        }

        json.WriteEndObject();
    }

    private void WriteEnumeration(EnumerationDeclaration enumeration)
    {
        json.WriteStartObject(Package.Token(enumeration.Name));
        json.WriteString("type", "string");
        json.WriteString("description", enumeration.Description);
        json.WriteStartArray("enum");
        foreach (var value in enumeration.Values)
        {
            json.WriteStartObject();
            json.WriteString("name", value.Name);
            json.WriteString("value", value.Value);
            json.WriteString("description", value.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteType(PropertyType type)
    {
        switch (type)
        {
            case PropertyType.Text or PropertyType.Timestamp:
                json.WriteString("type", "string");
                break;
            case PropertyType.Enumeration { Declaration: var enumeration }:
                _enumerations[enumeration.Name] = enumeration;
                WriteEnumerated(enumeration);
                break;
            case PropertyType.Asset:
                json.WriteString("$ref", "pulumi.json#/Asset");
                break;
            case PropertyType.Boolean:
                json.WriteString("type", "boolean");
                break;
            case PropertyType.Integer:
                json.WriteString("type", "integer");
                break;
            case PropertyType.Number:
                json.WriteString("type", "number");
                break;
            case PropertyType.List list:
                WriteNested("array", "items", list.Item);
                break;
            case PropertyType.Map map:
                WriteNested("object", "additionalProperties", map.Value);
                break;
            case PropertyType.Object { Declaration: var declaration }:
                _nested[declaration.Name] = declaration;
                json.WriteString("$ref", $"#/types/{Package.Token(declaration.Name)}");
                break;
            default:
                throw new InvalidOperationException($"There is no schema for {type.Plural}.");
        }
    }

    // An open enumeration offers its values, and takes any other string too.
    private void WriteEnumerated(EnumerationDeclaration enumeration)
    {
        var reference = $"#/types/{Package.Token(enumeration.Name)}";
        if (!enumeration.IsOpen)
        {
            json.WriteString("$ref", reference);
            return;
        }

        json.WriteString("type", "string");
        json.WriteStartArray("oneOf");
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("$ref", reference);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteNested(string type, string name, PropertyType item)
    {
        json.WriteString("type", type);
        json.WriteStartObject(name);
        WriteType(item);
        json.WriteEndObject();
    }

    private void WriteFlags(PropertyDeclaration property, bool isInput)
    {
        if (property.IsSecret)
        {
            json.WriteBoolean("secret", true);
        }

        if (property.Replaces && isInput)
        {
            json.WriteBoolean("willReplaceOnChanges", true);
        }

        if (isInput && property.Default is { } value)
        {
            json.WritePropertyName("default");
            WriteDefault(value);
        }
    }

    private void WriteDefault(PropertyValue value)
    {
        switch (value)
        {
            case PropertyBoolean boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case PropertyNumber number:
                json.WriteNumberValue(number.Value);
                break;
            case PropertyString text:
                json.WriteStringValue(text.Value);
                break;
            default:
                throw new InvalidOperationException("Only booleans, numbers and strings can be defaults.");
        }
    }
}
