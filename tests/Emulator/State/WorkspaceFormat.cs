using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ElevenProvider.Emulator.State;

/// <summary>The one JSON form of a workspace: seed file, state shown, and what patches are applied to.</summary>
internal static class WorkspaceFormat
{
    /// <summary>What stands for a key's text wherever state is shown.</summary>
    public const string HiddenSecret = "[secret]";

    private const string SecretProperty = "secret";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly JsonDocumentOptions DocumentOptions = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The workspace that a newcomer finds.</summary>
    public static JsonNode Default
    {
        get
        {
            using var stream = typeof(WorkspaceFormat).Assembly.GetManifestResourceStream("default-workspace.json")
                ?? throw new InvalidOperationException("The default workspace is not part of the assembly.");
            return JsonNode.Parse(stream, documentOptions: DocumentOptions)!;
        }
    }

    /// <exception cref="InvalidWorkspaceException">The text is not JSON.</exception>
    public static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: DocumentOptions);
        }
        catch (JsonException malformed)
        {
            throw new InvalidWorkspaceException($"This is not JSON: {malformed.Message}", malformed);
        }
    }

    /// <exception cref="InvalidWorkspaceException">A property is unknown, missing or of the wrong type, or a rule is broken.</exception>
    public static Workspace Read(JsonNode? json)
    {
        Workspace? workspace;
        try
        {
            workspace = json.Deserialize<Workspace>(Options);
        }
        catch (JsonException mismatch)
        {
            throw new InvalidWorkspaceException(
                $"{mismatch.Path ?? "$"} does not fit the format that GET /__emulator/state shows: {mismatch.Message}", mismatch);
        }

        WorkspaceRules.Enforce(workspace ?? throw new InvalidWorkspaceException("A workspace is a JSON object, not null."));
        return workspace;
    }

    /// <summary>The whole truth, key texts included.</summary>
    public static JsonObject Write(Workspace workspace) => JsonSerializer.SerializeToNode(workspace, Options)!.AsObject();

    /// <summary>What may be shown: <see cref="HiddenSecret"/> in place of key texts.</summary>
    public static JsonObject WriteWithoutSecrets(Workspace workspace)
    {
        var json = Write(workspace);
        foreach (var key in KeysIn(json).Where(key => key[SecretProperty] is not null))
        {
            key[SecretProperty] = HiddenSecret;
        }

        return json;
    }

    /// <summary>The patch without the placeholders for key texts, so that a state that was shown can be edited and sent back.</summary>
    public static JsonNode? WithoutHiddenSecrets(JsonNode? patch)
    {
        var cleaned = patch?.DeepClone();
        foreach (var key in KeysIn(cleaned).Where(key => key[SecretProperty] is JsonValue text && text.ToString() == HiddenSecret))
        {
            key.Remove(SecretProperty);
        }

        return cleaned;
    }

    private static List<JsonObject> KeysIn(JsonNode? workspace) =>
        [.. Children(workspace, "members").Concat(Children(workspace, "serviceAccounts")).SelectMany(owner => Children(owner, "apiKeys"))];

    private static IEnumerable<JsonObject> Children(JsonNode? parent, string property) =>
        ((parent as JsonObject)?[property] as JsonObject ?? []).Select(child => child.Value).OfType<JsonObject>();
}
