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
        if (Directory.Exists(path))
        {
            throw new EngineException($"{path} is a directory: name a file with --state.");
        }

        if (!File.Exists(path))
        {
            return new StateFile(path, time, openSecrets(null));
        }

        try
        {
            var deployment = Deployment.Read(path);
            if (deployment.SecretsProvider is { } type && type != "passphrase")
            {
                throw EngineException.Unsupported($"The secrets provider \"{type}\", which {path} has,");
            }

            var file = new StateFile(path, time, openSecrets(deployment.Salt));
            file.Resources = [.. deployment.Resources.Select(file._resources.Read)];
            file.PendingOperations = PendingOperation.Latest(
                deployment.PendingOperations.Select(item => new PendingOperation(file._resources.Read(item.Resource), item.Type)));
            return file;
        }
        catch (JsonException problem)
        {
            throw NoState(path, "it is no JSON", problem);
        }
        catch (FormatException problem)
        {
            throw NoState(path, problem.Message, problem);
        }
        catch (Exception problem) when (problem is InvalidCastException or InvalidOperationException)
        {
            throw NoState(path, "a value in it is of another type than it must be", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The state cannot be read: {problem.Message.TrimEnd('.')}. Give yourself the right to read {path}, or name another file with --state.", problem);
        }
    }

    /// <summary>The text of a file, exactly as <c>pulumi stack export</c> would print it: secrets stay encrypted.</summary>
    /// <exception cref="EngineException">There is no such file.</exception>
    public static string Export(string path) =>
        File.Exists(path) ? File.ReadAllText(path) : throw new EngineException($"There is no state yet: {path} does not exist.");

    /// <summary>Writes a state. The file is always whole: either the one before or the one after.</summary>
    /// <exception cref="EngineException">It cannot be written.</exception>
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
            deployment["pending_operations"] = new JsonArray([.. PendingOperation.Latest(pending).Select(operation =>
                new JsonObject { ["resource"] = _resources.Write(operation.Resource), ["type"] = operation.Type })]);
        }

        deployment["metadata"] = new JsonObject();
        try
        {
            Replace(new JsonObject { ["version"] = Deployment.FormatVersion, ["deployment"] = deployment });
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new EngineException(
                $"The state cannot be written to {_path}: {problem.Message.TrimEnd('.')}. What has just been done may be missing in it: mend this, run refresh, and import or delete by hand what it does not know.",
                problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _secrets.Dispose();

    private static EngineException NoState(string path, string reason, Exception problem) =>
        new($"{path} is not a state as pulumi stack export writes it: {reason}. Restore the file, or name another with --state.", problem);

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
