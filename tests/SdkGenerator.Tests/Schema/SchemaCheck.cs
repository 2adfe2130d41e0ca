using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElevenProvider.SdkGenerator.Tests.Schema;

/// <summary>Finds in a package schema what <c>pulumi schema check</c> complains about, warnings included.</summary>
internal sealed class SchemaCheck
{
    private readonly JsonObject _schema;
    private readonly string _package;
    private readonly List<string> _problems = [];

    private SchemaCheck(JsonObject schema)
    {
        _schema = schema;
        _package = (string?)schema["name"] ?? "";
    }

    /// <summary>The problems of a schema; none where it is right.</summary>
    public static IReadOnlyList<string> Problems(JsonObject schema)
    {
        var shape = MetaSchema.Package(schema, "#").ToList();
        return shape.Count > 0 ? shape : new SchemaCheck(schema).Bind();
    }

    private static bool IsReserved(string name) => name == "pulumi";

    private List<string> Bind()
    {
        CheckPackage();
        foreach (var kind in new[] { "types", "resources", "functions" })
        {
            CheckTokens(kind);
        }

        CheckObject(_schema["config"]?["variables"], null, "#/config/variables");
        CheckResource(_schema["provider"] as JsonObject, "#/provider", isProvider: true);
        foreach (var (token, resource) in Entries("resources"))
        {
            CheckResource(resource, $"#/resources/{token}", isProvider: false);
        }

        foreach (var (token, function) in Entries("functions"))
        {
            CheckObject(function["inputs"]?["properties"], function["inputs"]?["required"], $"#/functions/{token}/inputs");
            CheckObject(function["outputs"]?["properties"], function["outputs"]?["required"], $"#/functions/{token}/outputs");
        }

        foreach (var (token, type) in Entries("types"))
        {
            CheckObject(type["properties"], type["required"], $"#/types/{token}");
            Require(!RequiresItself(token, token, []), $"#/types/{token} requires itself");
        }

        CheckDescriptions(_schema, "#");
        return _problems;
    }

    private void Require(bool isRight, string problem)
    {
        if (!isRight)
        {
            _problems.Add(problem);
        }
    }

    private IEnumerable<(string Token, JsonObject Value)> Entries(string kind) =>
        ((_schema[kind] as JsonObject) ?? []).Select(static entry => (entry.Key, (JsonObject)entry.Value!));

    private void CheckPackage()
    {
        Require(_package is not ("pulumi" or "input"), $"#/name {_package} is reserved");
        Require(_schema["meta"]?["supportPack"] is not JsonValue pack || !(bool)pack || _schema["version"] is not null, "#/version is needed by supportPack");
        if ((string?)_schema["meta"]?["moduleFormat"] is { } format)
        {
            try
            {
                _ = Regex.Match("", format, RegexOptions.None, TimeSpan.FromSeconds(1));
            }
            catch (ArgumentException)
            {
                _problems.Add("#/meta/moduleFormat is no regular expression");
            }
        }
    }

    private void CheckTokens(string kind)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (token, _) in Entries(kind))
        {
            var path = $"#/{kind}/{token}";
            if (token.Split(':') is not [var package, var module, var member])
            {
                _problems.Add($"{path} has not three parts");
                continue;
            }

            Require(package == _package, $"{path} is not of the package");
            Require(!module.StartsWith("index/", StringComparison.Ordinal), $"{path} is of a module under index");
            Require(member != "provider" || module is not ("index" or ""), $"{path} is reserved");
            Require(!IsReserved(member), $"{path} is reserved");
            Require(names.Add($"{(module == "index" ? "" : module)}:{member}"), $"{path} has the name of another token");
            Require(!_schema.Where(static part => part.Value is JsonObject).Select(static part => (JsonObject)part.Value!)
                .SelectMany(static part => part).Any(other => other.Key.StartsWith($"{package}:{member}:", StringComparison.Ordinal)), $"{path} has the name of a module");
        }
    }

    private void CheckResource(JsonObject? resource, string path, bool isProvider)
    {
        CheckObject(resource?["properties"], resource?["required"], $"{path}/properties");
        CheckObject(resource?["inputProperties"], resource?["requiredInputs"], $"{path}/inputProperties");
        CheckObject(resource?["stateInputs"]?["properties"], resource?["stateInputs"]?["required"], $"{path}/stateInputs");
        CheckObject(resource?["listInputs"]?["properties"], resource?["listInputs"]?["required"], $"{path}/listInputs");
        Require(resource?["stateInputs"]?["properties"]?["id"] is null, $"{path}/stateInputs/id is reserved");
        foreach (var name in isProvider ? ["version"] : new[] { "urn", "id" })
        {
            Require(resource?[isProvider ? "inputProperties" : "properties"]?[name] is null, $"{path} has the reserved property {name}");
        }

        foreach (var (name, function) in (resource?["methods"] as JsonObject) ?? [])
        {
            var method = _schema["functions"]?[(string)function!];
            Require(method is not null, $"{path}/methods/{name} is no function");
            Require(method is null || method["inputs"]?["properties"]?["__self__"] is not null, $"{path}/methods/{name} has no __self__");
            Require(resource!["properties"]?[name] is null, $"{path}/methods/{name} has the name of a property");
        }
    }

    private void CheckObject(JsonNode? properties, JsonNode? required, string path)
    {
        foreach (var (name, property) in (properties as JsonObject) ?? [])
        {
            Require(!IsReserved(name), $"{path}/{name} is reserved");
            Require(name.All(static character => character is > ' ' and not '\x7f' && !char.IsWhiteSpace(character)), $"{path}/{name} is no printable name");
            CheckConstants((JsonObject)property!, $"{path}/{name}");
            CheckReferences(property, $"{path}/{name}");
        }

        foreach (var name in (required as JsonArray) ?? [])
        {
            Require(properties?[(string)name!] is not null, $"{path} requires {name}, which is unknown");
        }
    }

    private void CheckConstants(JsonObject property, string path)
    {
        Require(property["defaultInfo"]?["environment"] is not JsonArray { Count: 0 }, $"{path}/defaultInfo names no variable");
        foreach (var name in new[] { "default", "const" })
        {
            if (property[name] is JsonValue constant)
            {
                var type = (string?)property["type"]
                    ?? (string?)_schema["types"]?[((string?)property["$ref"] ?? "").Replace("#/types/", "", StringComparison.Ordinal)]?["type"];
                Require(type switch
                {
                    "string" => constant.TryGetValue<string>(out _),
                    "boolean" => constant.TryGetValue<bool>(out _),
                    "number" => constant.GetValueKind() == System.Text.Json.JsonValueKind.Number,
                    "integer" => constant.TryGetValue<int>(out _),
                    _ => false,
                }, $"{path}/{name} is not of the type of the property");
            }
        }
    }

    private void CheckReferences(JsonNode? type, string path)
    {
        if ((string?)type?["$ref"] is { } reference)
        {
            var isKnown = reference is "pulumi.json#/Any" or "pulumi.json#/Asset" or "pulumi.json#/Archive" or "pulumi.json#/Json" or "#/provider"
                || (reference.Split('/') is ["#", ("types" or "resources") and var kind, var token] && _schema[kind]?[Uri.UnescapeDataString(token)] is not null);
            Require(isKnown, $"{path} refers to {reference}, which is unknown");
        }

        foreach (var inner in new[] { type?["items"], type?["additionalProperties"] }.Concat((type?["oneOf"] as JsonArray) ?? []).Where(static inner => inner is not null))
        {
            CheckReferences(inner, path);
        }
    }

    private bool RequiresItself(string token, string target, HashSet<string> seen) => seen.Add(token)
        && ((_schema["types"]?[token]?["required"] as JsonArray) ?? [])
            .Select(name => (string?)_schema["types"]![token]!["properties"]?[(string)name!]?["$ref"])
            .Where(static reference => reference?.StartsWith("#/types/", StringComparison.Ordinal) == true)
            .Select(static reference => reference!["#/types/".Length..])
            .Any(next => next == target || RequiresItself(next, target, seen));

    private void CheckDescriptions(JsonNode? node, string path)
    {
        if (node is JsonObject entries)
        {
            foreach (var (name, value) in entries)
            {
                if (name == "description" && value is JsonValue text && text.TryGetValue<string>(out var markdown))
                {
                    CheckDocReferences(markdown, path);
                }

                CheckDescriptions(value, $"{path}/{name}");
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                CheckDescriptions(item, path);
            }
        }
    }

    private void CheckDocReferences(string markdown, string path)
    {
        foreach (Match match in Regex.Matches(markdown, @"\{\{% ref #/(?<kind>\w+)/(?<token>[^/ ]+)(/(?<side>\w+)/(?<property>\w+))? %\}\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        {
            var target = _schema[match.Groups["kind"].Value]?[match.Groups["token"].Value];
            var isKnown = target is not null && (!match.Groups["side"].Success || target[match.Groups["side"].Value]?[match.Groups["property"].Value] is not null);
            Require(isKnown, $"{path}/description refers to {match.Value}, which is unknown");
        }
    }
}
