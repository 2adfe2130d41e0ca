using System.Text.Json.Nodes;

namespace ElevenProvider.Engine.Tests;

/// <summary>What the Pulumi CLI, a program and a plugin said to each other in one operation.</summary>
internal sealed class Recording
{
    // How the recording engine differs from ours on purpose, and what names places and processes of its own machine.
    private static readonly string[] NotCompared =
    [
        // Views and refresh-before-update are not supported; neither are the engine's services for other packages' schemas.
        "supportsViews", "supportsRefreshBeforeUpdate", "mapperTarget", "loaderTarget", "resolverTarget", "resourceStatusAddress", "resourceStatusToken",
        // A state with byte strings would need version 4 of the format.
        "acceptsByteString",
        "engineAddress", "rootDirectory", "programDirectory",
    ];

    private static readonly string[] ComparedAnswers =
        ["RegisterResource", "ReadResource", "Invoke", "RegisterResourceOutputs", "SignalAndWaitForShutdown"];

    private readonly IReadOnlyList<JsonNode> _lines;

    private Recording(IReadOnlyList<JsonNode> lines) => _lines = lines;

    /// <summary>Reads a whole transcript.</summary>
    public static Recording Read(string file) => new([.. File.ReadLines(Repository.Transcript(file)).Select(static line => JsonNode.Parse(line)!)]);

    /// <summary>The first run of a transcript that holds a preview and the operation itself.</summary>
    public Recording FirstRun => new([.. _lines.Take(SecondRunStart)]);

    /// <summary>The second run of such a transcript.</summary>
    public Recording SecondRun => new([.. _lines.Skip(SecondRunStart)]);

    private int SecondRunStart
    {
        get
        {
            var cancelled = false;
            for (var index = 0; index < _lines.Count; index++)
            {
                var method = Method(_lines[index]);
                cancelled |= method == "Cancel";
                if (cancelled && (method == "Handshake" || method == "Run" && (string?)_lines[index]["progress"] == "request_started"))
                {
                    return index;
                }
            }

            return _lines.Count;
        }
    }

    /// <summary>The calls to plugins: in their order for each resource, as a set for those about none.</summary>
    public string ProviderCalls() => Describe(_lines
        .Where(static line => ((string)line["method"]!).Contains("ResourceProvider", StringComparison.Ordinal))
        .Select(static line => (Method(line), line["request"]!.AsObject(), line["response"] as JsonObject)));

    /// <summary>The answers to the program.</summary>
    public string Answers() => Describe(_lines
        .Where(static line => ((string)line["method"]!).Contains("ResourceMonitor", StringComparison.Ordinal))
        .Select(static line => (Method(line), line["response"]!.AsObject())));

    public static string Describe(IEnumerable<ProviderCall> calls) => Describe(calls.Select(static call => (call.Method, call.Request, call.Response)));

    public static string Describe(IEnumerable<(string Method, JsonObject Response)> answers) => string.Join('\n', answers
        .Where(static answer => ComparedAnswers.Contains(answer.Method, StringComparer.Ordinal))
        .Select(static answer => $"{answer.Method} {Canonical.Text(answer.Response)}")
        .Order(StringComparer.Ordinal));

    private static string Describe(IEnumerable<(string Method, JsonObject Request, JsonObject? Response)> calls)
    {
        var bySubject = calls
            .Select(static call => (Subject: (string?)call.Request["urn"] ?? "", Text: $"{call.Method} {Canonical.Text(Compared(call.Request))} => {Canonical.Text(call.Response)}"))
            .GroupBy(static call => call.Subject, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal);
        return string.Join('\n', bySubject.SelectMany(static group =>
            group.Key.Length == 0 ? group.Select(static call => call.Text).Order(StringComparer.Ordinal) : group.Select(static call => call.Text)));
    }

    private static JsonObject Compared(JsonObject request)
    {
        var compared = request.DeepClone().AsObject();
        foreach (var name in NotCompared)
        {
            compared.Remove(name);
        }

        if ((string?)compared["randomSeed"] is { } seed)
        {
            compared["randomSeed"] = $"({Convert.FromBase64String(seed).Length} bytes)";
        }

        return compared;
    }

    private static string Method(JsonNode line) => ((string)line["method"]!).Split('/')[^1];
}
