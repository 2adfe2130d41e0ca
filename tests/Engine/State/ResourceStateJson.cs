using System.Globalization;
using System.Text.Json.Nodes;

namespace ElevenProvider.Engine.State;

/// <summary>One resource as <c>ResourceV3</c>: whatever is empty is left out.</summary>
internal sealed class ResourceStateJson(PropertyValueJson values)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    // What a real engine may have recorded, and what would be wrong to forget: it changes what happens to the resource.
    private static readonly string[] Unsupported =
    [
        "protect", "taint", "retainOnDelete", "deletedWith", "replaceWith", "replaceOnChanges", "replacementTrigger", "refreshBeforeUpdate",
        "viewOf", "resourceHooks", "extensionRef", "snippetID", "hideDiff",
    ];

    public JsonObject Write(ResourceState state)
    {
        var json = new JsonObject { ["urn"] = state.Urn, ["custom"] = state.Custom };
        Add(json, "delete", state.Delete);
        Add(json, "id", state.Id);
        json["type"] = state.Type;
        Add(json, "inputs", values.Write(state.Inputs));
        Add(json, "outputs", values.Write(state.Outputs));
        Add(json, "parent", state.Parent);
        Add(json, "external", state.External);
        Add(json, "dependencies", Strings(state.Dependencies));
        Add(json, "initErrors", Strings(state.InitErrors));
        Add(json, "provider", state.Provider);
        Add(json, "propertyDependencies", new JsonObject(state.PropertyDependencies
            .OrderBy(static entry => entry.Key, StringComparer.Ordinal)
            .Select(static entry => KeyValuePair.Create(entry.Key, (JsonNode?)Strings(entry.Value)))));
        Add(json, "pendingReplacement", state.PendingReplacement);
        Add(json, "additionalSecretOutputs", Strings(state.AdditionalSecretOutputs));
        Add(json, "customTimeouts", Timeouts(state.CustomTimeouts));
        Add(json, "importID", state.ImportId);
        Add(json, "created", state.Created?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture) ?? "");
        Add(json, "modified", state.Modified?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture) ?? "");
        Add(json, "sourcePosition", state.SourcePosition);
        Add(json, "ignoreChanges", Strings(state.IgnoreChanges));
        return json;
    }

    /// <summary>Reads a resource.</summary>
    /// <exception cref="FormatException">It is none; the message says why, and is no whole sentence.</exception>
    /// <exception cref="EngineException">It holds what is not supported.</exception>
    public ResourceState Read(JsonObject json)
    {
        var urn = Required(json, "urn");
        if (Urn.StackOf(urn) is ("", _))
        {
            throw new FormatException($"\"{urn}\" is no URN");
        }

        if (Unsupported.FirstOrDefault(json.ContainsKey) is { } feature)
        {
            throw EngineException.Unsupported($"\"{feature}\" of {urn} in the state");
        }

        try
        {
            return Read(json, urn);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{problem.Message.TrimEnd('.')} (in {urn})", problem);
        }
    }

    private ResourceState Read(JsonObject json, string urn)
    {
        var timeouts = json["customTimeouts"] as JsonObject ?? [];
        return new()
        {
            Urn = urn,
            Type = Required(json, "type"),
            Custom = Flag(json, "custom"),
            Delete = Flag(json, "delete"),
            Id = Text(json, "id"),
            Inputs = values.ReadObject(json["inputs"] as JsonObject),
            Outputs = values.ReadObject(json["outputs"] as JsonObject),
            Parent = Text(json, "parent"),
            External = Flag(json, "external"),
            Dependencies = Strings(json["dependencies"]),
            InitErrors = Strings(json["initErrors"]),
            Provider = Text(json, "provider"),
            PropertyDependencies = (json["propertyDependencies"] as JsonObject ?? [])
                .ToDictionary(static entry => entry.Key, static entry => Strings(entry.Value), StringComparer.Ordinal),
            PendingReplacement = Flag(json, "pendingReplacement"),
            AdditionalSecretOutputs = Strings(json["additionalSecretOutputs"]),
            CustomTimeouts = new(Seconds(timeouts, "create"), Seconds(timeouts, "update"), Seconds(timeouts, "delete"), Seconds(timeouts, "read")),
            ImportId = Text(json, "importID"),
            Created = Time(json, "created"),
            Modified = Time(json, "modified"),
            SourcePosition = Text(json, "sourcePosition"),
            IgnoreChanges = Strings(json["ignoreChanges"]),
        };
    }

    private static void Add(JsonObject json, string name, JsonNode value)
    {
        if (value is not (JsonObject { Count: 0 } or JsonArray { Count: 0 }))
        {
            json[name] = value;
        }
    }

    private static void Add(JsonObject json, string name, string value)
    {
        if (value.Length > 0)
        {
            json[name] = value;
        }
    }

    private static void Add(JsonObject json, string name, bool value)
    {
        if (value)
        {
            json[name] = true;
        }
    }

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);

    private static JsonObject Timeouts(CustomTimeouts timeouts) => new(
        new (string Name, double Seconds)[]
        {
            ("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete), ("read", timeouts.Read),
        }
        .Where(static entry => entry.Seconds > 0)
        .Select(static entry => KeyValuePair.Create(entry.Name, (JsonNode?)JsonValue.Create(entry.Seconds))));

    private static string Required(JsonObject json, string name) =>
        Text(json, name) is { Length: > 0 } text ? text : throw new FormatException($"a resource in it lacks its \"{name}\"");

    private static string Text(JsonObject json, string name) => (string?)json[name] ?? "";

    private static bool Flag(JsonObject json, string name) => (bool?)json[name] ?? false;

    private static double Seconds(JsonObject json, string name) => (double?)json[name] ?? 0;

    private static IReadOnlyList<string> Strings(JsonNode? node) => [.. (node as JsonArray ?? []).Select(static item => (string)item!)];

    private static DateTimeOffset? Time(JsonObject json, string name) =>
        (string?)json[name] is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
