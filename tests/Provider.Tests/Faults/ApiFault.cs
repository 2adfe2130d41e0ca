using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;

namespace ElevenProvider.Provider.Tests.Faults;

/// <summary>
/// A way in which one call of the API goes wrong, and what becomes of the operation that made the call. The server is a careless one: wherever an
/// answer has room for it, it sends the key back, of which nothing may be shown.
/// </summary>
/// <param name="Fault">What the server does.</param>
/// <param name="Read">What becomes of the operation if the call was a read.</param>
/// <param name="Repeatable">What becomes of it if the call changes something, and doing that twice is as good as once.</param>
/// <param name="Creation">What becomes of it if the call makes something, and doing that twice would make two.</param>
internal sealed record ApiFault(Fault Fault, FaultOutcome Read, FaultOutcome Repeatable, FaultOutcome Creation)
{
    /// <summary>The one table: what each fault does to an operation. docs/faults.md shows it to users.</summary>
    public static IReadOnlyDictionary<string, ApiFault> Table { get; } = new Dictionary<string, ApiFault>(StringComparer.Ordinal)
    {
        ["429 rate limit"] = Passing(Error(429, "rate_limit_exceeded")),
        ["429 concurrency"] = Passing(Error(429, "too_many_concurrent_requests")),
        ["429 rate limit with Retry-After"] = Passing(Error(429, "rate_limit_exceeded") with { Headers = RetryAfter }),
        ["429 concurrency with Retry-After"] = Passing(Error(429, "too_many_concurrent_requests") with { Headers = RetryAfter }),
        ["409 concurrent modification"] = Passing(Error(409, "concurrent_modification")),
        ["500"] = Passing(Error(500, "internal_server_error")),
        ["500 after it happened"] = Passing(Error(500, "internal_server_error") with { Handled = true }),
        ["502 with a web page"] = Passing(Page(502)),
        ["502 with a web page after it happened"] = Passing(Page(502) with { Handled = true }),
        ["503"] = Passing(Error(503, "service_unavailable")),
        ["503 after it happened"] = Passing(Error(503, "service_unavailable") with { Handled = true }),
        ["504 with a web page"] = Passing(Page(504)),
        ["504 with a web page after it happened"] = Passing(Page(504) with { Handled = true }),
        ["no answer in time"] = Passing(new Fault { DelayMs = (int)TimeSpan.FromDays(1).TotalMilliseconds }),
        ["reset before it happened"] = Passing(new Fault { Connection = ConnectionFault.ResetBefore }),
        ["reset after it happened"] = Passing(new Fault { Connection = ConnectionFault.ResetAfter }),
        ["reset within the answer"] = Passing(new Fault { Connection = ConnectionFault.ResetMidBody }),
        ["truncated JSON"] = Garbled("""{"key_id":"0123""", "application/json"),
        ["JSON of another shape"] = Garbled("""["not","what","was","promised"]""", "application/json"),
        ["redirect to elsewhere"] = Lasting(Redirect) with { Creation = FaultOutcome.Succeeds },
        ["401"] = Lasting(Error(401, "invalid_api_key")),
        ["403"] = Lasting(Error(403, "forbidden")),
        ["404"] = Lasting(Error(404, "object_not_found")) with { Repeatable = FaultOutcome.May },
        ["409"] = Lasting(Error(409, "conflict")),
        ["422"] = Lasting(new Fault { Status = 422, Body = Unprocessable }),
    };

    private static IReadOnlyDictionary<string, string> RetryAfter => new Dictionary<string, string>(EchoedSecrets.InHeaders, StringComparer.Ordinal) { ["retry-after"] = "3" };

    private static Fault Redirect => new()
    {
        Status = 302,
        Headers = new Dictionary<string, string>(EchoedSecrets.InHeaders, StringComparer.Ordinal) { ["location"] = EchoedSecrets.InLocation },
    };

    private static JsonObject Unprocessable => new()
    {
        ["detail"] = new JsonArray(new JsonObject { ["loc"] = new JsonArray("body", EchoedSecrets.ApiKey), ["msg"] = EchoedSecrets.InMessage, ["type"] = "value_error" }),
    };

    // Tried again, or looked up and then tried again: the user sees a status line and nothing else.
    private static ApiFault Passing(Fault fault) => new(fault, FaultOutcome.Succeeds, FaultOutcome.Succeeds, FaultOutcome.Succeeds);

    // What a change answers is read back anyhow; a creation is looked up; a read is one more time, where something was made before it.
    private static ApiFault Garbled(string body, string type) => new(
        new Fault { Status = 200, Handled = true, Body = body, ContentType = type }, FaultOutcome.May, FaultOutcome.Succeeds, FaultOutcome.Succeeds);

    // Trying again is of no use. A look beforehand that is refused does not keep everything from being done; and 404 is what a deletion wants.
    private static ApiFault Lasting(Fault fault) => new(fault, FaultOutcome.May, FaultOutcome.Fails, FaultOutcome.Fails);

    private static Fault Error(int status, string code) => new()
    {
        Status = status,
        Body = new JsonObject { ["detail"] = new JsonObject { ["code"] = code, ["status"] = code, ["message"] = EchoedSecrets.InMessage } },
        Headers = EchoedSecrets.InHeaders,
    };

    private static Fault Page(int status) => new() { Status = status, Body = EchoedSecrets.InPage, ContentType = "text/html", Headers = EchoedSecrets.InHeaders };
}
