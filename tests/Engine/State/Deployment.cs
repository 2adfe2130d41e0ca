using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElevenProvider.Engine.State;

/// <summary>The deployment in a state file: what is around the resources, in the form of <c>pulumi stack export</c>.</summary>
/// <param name="json">The content of <c>deployment</c>.</param>
internal sealed class Deployment(JsonObject json)
{
    /// <summary>The only version of the format that is read and written.</summary>
    public const int FormatVersion = 3;

    /// <summary>How the secrets are encrypted, such as <c>passphrase</c>; null where the file does not say.</summary>
    public string? SecretsProvider => (string?)json["secrets_providers"]?["type"];

    /// <summary>The salt of the passphrase; null where the file has none.</summary>
    public string? Salt => (string?)json["secrets_providers"]?["state"]?["salt"];

    /// <summary>The resources.</summary>
    /// <exception cref="FormatException">They are no list of objects.</exception>
    public IEnumerable<JsonObject> Resources => Items("resources");

    /// <summary>The steps that were running when an engine was killed.</summary>
    /// <exception cref="FormatException">They are no list of steps.</exception>
    public IEnumerable<(JsonObject Resource, string Type)> PendingOperations => Items("pending_operations").Select(static item =>
        (item["resource"] as JsonObject, (string?)item["type"]) is ({ } resource, { } type)
            ? (resource, type)
            : throw new FormatException("one of \"pending_operations\" lacks its resource or its type"));

    /// <summary>Reads the frame of a state file.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is no state; the message says why, and is no whole sentence.</exception>
    /// <exception cref="EngineException">It is a state in another form.</exception>
    public static Deployment Read(string path)
    {
        var root = JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new FormatException("it is no JSON object");
        if (root.ContainsKey("checkpoint"))
        {
            throw new EngineException(
                $"{path} is a file of the Pulumi CLI's own file backend: run `pulumi stack export --file <another file>`, and name that file with --state.");
        }

        var version = (int?)root["version"] ?? throw new FormatException("it does not say the version of its format");
        return version != FormatVersion
            ? throw EngineException.Unsupported($"Version {version} of the state format, which {path} has (version {FormatVersion} is),")
            : new(root["deployment"] as JsonObject ?? throw new FormatException("it has no \"deployment\""));
    }

    private IEnumerable<JsonObject> Items(string name) => json[name] switch
    {
        null => [],
        JsonArray items => items.Select(item => item as JsonObject ?? throw new FormatException($"one of \"{name}\" is no object")),
        _ => throw new FormatException($"\"{name}\" is no list"),
    };
}
