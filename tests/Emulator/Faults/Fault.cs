using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Http;

namespace ElevenProvider.Emulator.Faults;

/// <summary>Something to go wrong with coming requests: the body of <c>POST /__emulator/faults</c>.</summary>
public sealed record Fault
{
    /// <summary>The HTTP method to match; null matches all.</summary>
    public string? Method { get; init; }

    /// <summary>The route template to match, such as <c>/v1/workspace/groups/search</c> (for unknown routes, the path); null matches all.</summary>
    public string? Route { get; init; }

    /// <summary>Answer with this status instead of handling the request. Null with a body means 200.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// Handle the request all the same, and give that answer in place of the API's own. With a delay: handle the request first, and hold the
    /// answer back, so that a caller who gives up never learns what has happened.
    /// </summary>
    public bool Handled { get; init; }

    /// <summary>The body of that answer: text is sent as it is, everything else as JSON.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Null: <c>text/plain</c> for text, <c>application/json</c> for JSON.</summary>
    public string? ContentType { get; init; }

    /// <summary>Headers of the answer, whether the request was handled or not.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Wait this long, in milliseconds: before the request is handled, or after that if it is <see cref="Handled"/>.</summary>
    public int DelayMs { get; init; }

    /// <summary>Break the connection. Null: leave it alone.</summary>
    public ConnectionFault? Connection { get; init; }

    /// <summary>How many matching requests get the fault.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How many matching requests pass before that.</summary>
    public int Skip { get; init; }

    /// <summary>What is wrong with the fault itself; null if nothing is.</summary>
    internal string? Objection => this switch
    {
        { Times: < 1 } => "times: must be at least 1.",
        { Skip: < 0 } => "skip: must not be negative.",
        { Handled: true, Status: null, Body: null, DelayMs: 0 } => "handled: needs a status, a body or a delay.",
        { DelayMs: < 0 } => "delayMs: must not be negative.",
        { Status: < 200 or > 599 } => "status: must be from 200 to 599.",
        { Status: null, Body: null, Headers: null, DelayMs: 0, Connection: null } =>
            "A fault needs at least one of status, body, headers, delayMs and connection.",
        _ => null,
    };

    internal bool Matches(string method, string route) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase)) && (Route is null || Route == route);

    /// <summary>The answer in place of the API's; null if the request is to be handled.</summary>
    internal ApiAnswer? ToAnswer()
    {
        if (Status is null && Body is null)
        {
            return null;
        }

        var isText = Body?.GetValueKind() == System.Text.Json.JsonValueKind.String;
        var content = isText ? Body!.GetValue<string>() : Body?.ToJsonString() ?? "";
        var contentType = ContentType ?? (isText ? "text/plain; charset=utf-8" : ApiAnswer.JsonContentType);
        return new ApiAnswer(Status ?? 200, System.Text.Encoding.UTF8.GetBytes(content), contentType);
    }
}
