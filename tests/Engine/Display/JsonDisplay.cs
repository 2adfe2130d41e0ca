using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Display;

/// <summary>
/// Shows an operation as one JSON object a line: <c>{"event":"message","message"}</c>,
/// <c>{"event":"step","phase":"started|done|failed","op","urn","type","name","seconds","changes":[{"path","old","new"}]}</c>,
/// <c>{"event":"diagnostic","severity":"info|warning|error","urn","message"}</c>, and last
/// <c>{"summary":{"create":n,…},"outputs":{…},"diagnostics":[…],"result":"succeeded|failed"}</c>. Secrets are <c>"[secret]"</c>, and what
/// is not known yet is <c>"[unknown]"</c>.
/// </summary>
internal sealed class JsonDisplay(TextWriter output) : IDisplay
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Say(string sentence) => Write(new JsonObject { ["event"] = "message", ["message"] = sentence });

    /// <inheritdoc/>
    public void Show(StepPhase phase, Step step, TimeSpan elapsed) => Write(new JsonObject
    {
        ["event"] = "step",
        ["phase"] = Lower(phase),
        ["op"] = Lower(step.Kind),
        ["urn"] = step.New.Urn,
        ["type"] = step.New.Type,
        ["name"] = step.New.Name,
        ["seconds"] = Math.Round(elapsed.TotalSeconds, 3),
        ["changes"] = new JsonArray([.. step.Changes.Select(static change => new JsonObject
        {
            ["path"] = change.Path.ToString(), ["old"] = Value(change.Old), ["new"] = Value(change.New),
        })]),
    });

    /// <inheritdoc/>
    public void Show(Diagnostic diagnostic)
    {
        var json = Json(diagnostic);
        json.Insert(0, "event", "diagnostic");
        Write(json);
    }

    /// <inheritdoc/>
    public void Show(OperationSummary summary) => Write(new JsonObject
    {
        ["summary"] = new JsonObject(StepWords.Signs.Select(entry =>
            KeyValuePair.Create(Lower(entry.Kind), (JsonNode?)JsonValue.Create(summary.Counts.GetValueOrDefault(entry.Kind))))),
        ["outputs"] = Value(summary.Outputs),
        ["diagnostics"] = new JsonArray([.. summary.Diagnostics.Select(Json)]),
        ["result"] = summary.Succeeded ? "succeeded" : "failed",
    });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static JsonObject Json(Diagnostic diagnostic) =>
        new() { ["severity"] = Lower(diagnostic.Severity), ["urn"] = diagnostic.Urn, ["message"] = diagnostic.Message };

    private static JsonNode? Value(PropertyValue? value) => value switch
    {
        null or PropertyNull => null,
        PropertyBoolean boolean => JsonValue.Create(boolean.Value),
        PropertyNumber number => JsonValue.Create(number.Value),
        PropertyString text => JsonValue.Create(text.Value),
        PropertyArray array => new JsonArray([.. array.Select(Value)]),
        PropertyObject map => new JsonObject(map.OrderBy(static entry => entry.Key, StringComparer.Ordinal)
            .Select(static entry => KeyValuePair.Create(entry.Key, Value(entry.Value)))),
        _ => JsonValue.Create(value.ToString()),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private void Write(JsonObject json) => output.WriteLine(json.ToJsonString(Relaxed));
}
