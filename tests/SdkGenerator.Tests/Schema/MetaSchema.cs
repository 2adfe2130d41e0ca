using System.Text.Json.Nodes;
using static ElevenProvider.SdkGenerator.Tests.Schema.Shapes;

namespace ElevenProvider.SdkGenerator.Tests.Schema;

/// <summary>The shape of a package schema: what Pulumi's metaschema says, except that nothing may be there that no reader knows.</summary>
internal static class MetaSchema
{
    private const string Name = "^[a-zA-Z][-a-zA-Z0-9_]*$";
    private const string Version = @"^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9a-zA-Z.-]+)?(\+[0-9a-zA-Z.-]+)?$";
    private const string Token = "^[a-zA-Z][-a-zA-Z0-9_]*:([^0-9][a-zA-Z0-9._/-]*)?:[^0-9][a-zA-Z0-9._/]*$";
    private const string FunctionToken = "^[a-zA-Z][-a-zA-Z0-9_]*:([^0-9][a-zA-Z0-9._/-]*)?:[^0-9][a-zA-Z0-9._/-]*$";

    private static readonly string[] Primitives = ["boolean", "integer", "number", "string"];

    private static readonly Shape Discriminator = Object(
        new Dictionary<string, Shape>(StringComparer.Ordinal) { ["propertyName"] = Matching("."), ["mapping"] = Map(Text) }, "propertyName");

    private static readonly Shape DefaultInfo = Object(
        new Dictionary<string, Shape>(StringComparer.Ordinal) { ["environment"] = List(Text), ["language"] = Anything }, "environment");

    private static readonly Dictionary<string, Shape> OfProperties = new(StringComparer.Ordinal)
    {
        ["description"] = Text,
        ["const"] = Primitive,
        ["default"] = Primitive,
        ["defaultInfo"] = DefaultInfo,
        ["deprecationMessage"] = Text,
        ["language"] = Anything,
        ["secret"] = Flag,
        ["replaceOnChanges"] = Flag,
        ["willReplaceOnChanges"] = Flag,
    };

    private static readonly Dictionary<string, Shape> OfObjects = new(StringComparer.Ordinal)
    {
        ["type"] = OneOf("object"),
        ["description"] = Text,
        ["properties"] = Map(Property),
        ["required"] = List(Text),
        ["language"] = Anything,
        ["isOverlay"] = Flag,
        ["overlaySupportedLanguages"] = List(OneOf("nodejs", "python", "go", "csharp", "java", "yaml")),
    };

    private static readonly Shape Enumeration = Object(
        new Dictionary<string, Shape>(StringComparer.Ordinal)
        {
            ["type"] = OneOf(Primitives),
            ["description"] = Text,
            ["enum"] = List(Object(
                new Dictionary<string, Shape>(StringComparer.Ordinal)
                {
                    ["name"] = Text,
                    ["description"] = Text,
                    ["value"] = Primitive,
                    ["deprecationMessage"] = Text,
                },
                "value")),
        },
        "type",
        "enum");

    private static readonly Shape Resource = Object(new Dictionary<string, Shape>(OfObjects, StringComparer.Ordinal)
    {
        ["inputProperties"] = Map(Property),
        ["requiredInputs"] = List(Text),
        ["stateInputs"] = Object(OfObjects),
        ["listInputs"] = Object(OfObjects),
        ["aliases"] = List(Anything),
        ["deprecationMessage"] = Text,
        ["isComponent"] = Flag,
        ["methods"] = Map(Text),
    });

    private static readonly Shape Function = Object(new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["description"] = Text,
        ["inputs"] = Object(OfObjects),
        ["multiArgumentInputs"] = List(Text),
        ["outputs"] = static (node, path) => node?["properties"] is null ? TypeOf(node, path) : Object(OfObjects)(node, path),
        ["deprecationMessage"] = Text,
        ["language"] = Anything,
        ["isOverlay"] = Flag,
        ["plain"] = Flag,
    });

    // What the metaschema and the generators of each language read.
    private static readonly Shape Languages = Object(new Dictionary<string, Shape>(StringComparer.Ordinal)
    {
        ["csharp"] = Block("rootNamespace", "namespaces", "packageReferences", "compatibility", "respectSchemaVersion", "dictionaryConstructors"),
        ["go"] = Block("importBasePath", "rootPackageName", "generateResourceContainerTypes", "generateExtraInputTypes", "respectSchemaVersion", "generics"),
        ["java"] = Block("basePackage", "packages", "buildFiles", "dependencies", "gradleNexusPublishPluginVersion", "gradleTest"),
        ["nodejs"] = Block(
            "packageName", "packageDescription", "readme", "dependencies", "devDependencies", "typescriptVersion", "disableUnionOutputTypes", "compatibility",
            "respectSchemaVersion"),
        ["python"] = Block("packageName", "readme", "requires", "compatibility", "respectSchemaVersion", "pyproject", "inputTypes"),
    });

    /// <summary>The whole schema.</summary>
    public static Shape Package { get; } = Object(
        new Dictionary<string, Shape>(StringComparer.Ordinal)
        {
            ["name"] = Matching(Name),
            ["displayName"] = Text,
            ["version"] = Matching(Version),
            ["description"] = Text,
            ["keywords"] = List(Text),
            ["homepage"] = Text,
            ["license"] = Text,
            ["attribution"] = Text,
            ["repository"] = Text,
            ["logoUrl"] = Text,
            ["pluginDownloadURL"] = Text,
            ["publisher"] = Text,
            ["namespace"] = Matching("^([a-z][a-z0-9]*)(-[a-z0-9]+)*$"),
            ["meta"] = Object(new Dictionary<string, Shape>(StringComparer.Ordinal) { ["moduleFormat"] = Text, ["supportPack"] = Flag }),
            ["config"] = Object(new Dictionary<string, Shape>(StringComparer.Ordinal) { ["variables"] = Map(Property), ["defaults"] = List(Text) }),
            ["types"] = Map(static (node, path) => node?["enum"] is null ? Object(OfObjects, "type")(node, path) : Enumeration(node, path), Token),
            ["provider"] = Resource,
            ["resources"] = Map(Resource, Token),
            ["functions"] = Map(Function, FunctionToken),
            ["language"] = Languages,
        },
        "name");

    private static Shape Block(params string[] names) => Object(names.ToDictionary(static name => name, static _ => (Shape)Anything, StringComparer.Ordinal));

    private static IEnumerable<string> Anything(JsonNode? node, string path) => [];

    private static IEnumerable<string> Property(JsonNode? node, string path)
    {
        if (node is not JsonObject property)
        {
            return [$"{path} must be an object"];
        }

        var type = new JsonObject(property.Where(static entry => !OfProperties.ContainsKey(entry.Key)).Select(static entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
        var rest = new JsonObject(property.Where(static entry => OfProperties.ContainsKey(entry.Key)).Select(static entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
        return TypeOf(type, path).Concat(Object(OfProperties)(rest, path));
    }

    private static IEnumerable<string> TypeOf(JsonNode? node, string path)
    {
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal) { ["plain"] = Flag };
        string required;
        if (node?["$ref"] is not null)
        {
            (shapes["$ref"], shapes["type"], required) = (Text, Text, "$ref");
        }
        else if (node?["oneOf"] is not null)
        {
            (shapes["oneOf"], shapes["type"], shapes["discriminator"], required) = (List(TypeOf, atLeast: 2), OneOf(Primitives), Discriminator, "oneOf");
        }
        else
        {
            (shapes["type"], required) = (OneOf([.. Primitives, "array", "object"]), "type");
            switch ((string?)node?["type"])
            {
                case "array":
                    (shapes["items"], required) = (TypeOf, "items");
                    break;
                case "object":
                    shapes["additionalProperties"] = TypeOf;
                    break;
            }
        }

        return Object(shapes, required)(node, path);
    }
}
