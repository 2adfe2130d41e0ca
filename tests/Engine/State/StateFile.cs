using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElevenProvider.Engine.Secrets;

namespace ElevenProvider.Engine.State;

/// <summary>A file with the state of a stack, in the form of <c>pulumi stack export</c>, so that <c>pulumi stack import</c> takes it over.</summary>
internal sealed class StateFile : IDisposable
{
    private const int FormatVersion = 3;

    // The engine whose behaviour and format this is; its SHA-256 is the "magic" that Pulumi checks.
    private const string EngineVersion = "v3.260.0";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, IndentSize = 4, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly PassphraseSecrets _secrets;
    private readonly ResourceStateJson _resources;

    private StateFile(string path, TimeProvider time, PassphraseSecrets secrets)
    {
        _path = Path.GetFullPath(path);
        _time = time;
        _secrets = secrets;
        _resources = new ResourceStateJson(new PropertyValueJson(secrets));
    }

    /// <summary>The resources that the file holds, in its order.</summary>
    public IReadOnlyList<ResourceState> Resources { get; private set; } = [];

    /// <summary>The steps that were running when an engine was killed.</summary>
    public IReadOnlyList<PendingOperation> PendingOperations { get; private set; } = [];

    /// <summary>Opens a file; a file that does not exist holds an empty stack.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">Tells when the file is written.</param>
    /// <param name="openSecrets">Gives the key for the salt in the file, or a key for a new file (null).</param>
    /// <exception cref="EngineException">The file is no state, or holds what is not supported.</exception>
    public static StateFile Open(string path, TimeProvider time, Func<string?, PassphraseSecrets> openSecrets)
    {
        if (!File.Exists(path))
        {
            return new StateFile(path, time, openSecrets(null));
        }

        try
        {
            var deployment = ReadDeployment(path);
            if (deployment["secrets_providers"]?["type"] is { } type && (string?)type != "passphrase")
            {
                throw EngineException.Unsupported($"The secrets provider \"{(string?)type}\" of the state");
            }

            var file = new StateFile(path, time, openSecrets((string?)deployment["secrets_providers"]?["state"]?["salt"]));
            file.Resources = [.. Items(deployment, "resources").Select(file._resources.Read)];
            file.PendingOperations = [.. Items(deployment, "pending_operations")
                .Select(item => new PendingOperation(file._resources.Read((JsonObject)item["resource"]!), (string)item["type"]!))];
            return file;
        }
        catch (Exception problem) when (problem is JsonException or InvalidCastException or InvalidOperationException or FormatException)
        {
            throw new EngineException($"{path} is not a state as pulumi stack export writes it.", problem);
        }
    }

    /// <summary>The text of a file, exactly as <c>pulumi stack export</c> would print it: secrets stay encrypted.</summary>
    /// <exception cref="EngineException">There is no such file.</exception>
    public static string Export(string path) =>
        File.Exists(path) ? File.ReadAllText(path) : throw new EngineException($"There is no state yet: {path} does not exist.");

    /// <summary>Writes a state. The file is always whole: either the one before or the one after.</summary>
    public void Save(IReadOnlyList<ResourceState> resources, IReadOnlyList<PendingOperation> pending)
    {
        var deployment = new JsonObject
        {
            ["manifest"] = new JsonObject
            {
                ["time"] = _time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                ["magic"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EngineVersion))),
                ["version"] = EngineVersion,
            },
            ["secrets_providers"] = new JsonObject { ["type"] = "passphrase", ["state"] = new JsonObject { ["salt"] = _secrets.State } },
            ["resources"] = new JsonArray([.. resources.Select(_resources.Write)]),
        };
        if (pending.Count > 0)
        {
            deployment["pending_operations"] = new JsonArray([.. pending.Select(operation =>
                new JsonObject { ["resource"] = _resources.Write(operation.Resource), ["type"] = operation.Type })]);
        }

        deployment["metadata"] = new JsonObject();
        Replace(new JsonObject { ["version"] = FormatVersion, ["deployment"] = deployment });
    }

    /// <inheritdoc/>
    public void Dispose() => _secrets.Dispose();

    private static JsonObject ReadDeployment(string path)
    {
        var root = JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new JsonException();
        return (int?)root["version"] == FormatVersion
            ? (JsonObject)root["deployment"]!
            : throw EngineException.Unsupported($"Version {root["version"]} of the state format (3 is)");
    }

    private static IEnumerable<JsonObject> Items(JsonObject deployment, string name) =>
        (deployment[name] as JsonArray ?? []).Select(static item => (JsonObject)item!);

    private void Replace(JsonObject content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var temporary = _path + ".new";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            using (var writer = new Utf8JsonWriter(stream, Indented))
            {
                content.WriteTo(writer);
            }

            stream.WriteByte((byte)'\n');
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, _path, overwrite: true);
    }
}
