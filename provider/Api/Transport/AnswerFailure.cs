using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Transport;

/// <summary>Makes failures of answers: of those that say that something went wrong, and of those that cannot be what they should be.</summary>
internal sealed partial class AnswerFailure(Redactor redactor, TimeProvider time)
{
    /// <summary>The failure that an answer with an error status tells.</summary>
    public ApiFailure OfError(HttpStatusCode status, HttpResponseHeaders headers, ReadOnlyMemory<byte> content)
    {
        var body = ErrorBody.Parse(content);
        var kind = ErrorClassifier.Classify(status, body);
        return new(kind, ReasonFor(status, body))
        {
            Status = status,
            Code = redactor.CleanIdentifier(ErrorClassifier.TellingCode(body)),
            RequestId = redactor.CleanIdentifier(body.RequestId) ?? RequestIdOf(headers),
            Scope = kind is ApiErrorKind.MissingPermission ? redactor.CleanIdentifier(ScopeIn(body.Message)) : null,
            RetryAfter = RetryAfterOf(headers),
            IsTransient = kind is ApiErrorKind.RateLimited or ApiErrorKind.Timeout || (int)status >= 500 || ErrorClassifier.SaysTryAgain(body),
            MayHaveBeenProcessed = kind is ApiErrorKind.Timeout or ApiErrorKind.UnexpectedAnswer || (int)status >= 500,
        };
    }

    /// <summary>
    /// The failure of an answer that is not what was promised. The reason must hold nothing from the answer unless it was redacted;
    /// it is transient if the next answer may well be whole.
    /// </summary>
    public ApiFailure Unexpected(HttpStatusCode status, HttpResponseHeaders headers, string reason, bool isTransient = false) =>
        new(ApiErrorKind.UnexpectedAnswer, reason)
        {
            Status = status,
            RequestId = RequestIdOf(headers),
            IsTransient = isTransient,
            MayHaveBeenProcessed = true,
        };

    /// <summary>The failure of an answer that could not be decoded.</summary>
    public ApiFailure OfShape(ApiAnswer answer, JsonException fault) => Unexpected(answer.Status, answer.Headers, fault switch
    {
        _ when answer.Body.IsEmpty => "the answer is empty",
        { InnerException: JsonException } or { Path: null } => "the answer is not JSON, or is cut short",
        _ => $"the answer is not of the expected shape at {redactor.Clean(fault.Path)}: a value of another type, or an id is missing",
    });

    /// <summary>The id of a request by the headers of its answer; null if there is none.</summary>
    public string? RequestIdOf(HttpResponseHeaders headers) => Identifier(headers, "x-trace-id") ?? Identifier(headers, "request-id");

    private string? Identifier(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? redactor.CleanIdentifier(values.First()) : null;

    private string ReasonFor(HttpStatusCode status, ErrorBody body)
    {
        var said = body.Message is null ? "" : redactor.Clean(body.Message).TrimEnd('.', ' ');
        var code = redactor.CleanIdentifier(ErrorClassifier.TellingCode(body));
        var number = ((int)status).ToString(CultureInfo.InvariantCulture);
        return (said, code, body.Form) switch
        {
            ("", null, ErrorBodyForm.NotJson) => $"something other than the API answered with HTTP {number}, without JSON",
            ("", null, _) => $"HTTP {number} without an explanation",
            ("", _, _) => $"HTTP {number}, {code}",
            (_, null, _) => $"HTTP {number}: {said}",
            _ => $"HTTP {number}, {code}: {said}",
        };
    }

    private static string? ScopeIn(string? message) => message is not null && Scope().Match(message) is { Success: true } match ? match.Groups["scope"].Value : null;

    private TimeSpan? RetryAfterOf(HttpResponseHeaders headers) => headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };

    [SuppressMessage("Security", "MA0009", Justification = "The pattern cannot backtrack beyond the length of its fixed text.")]
    [GeneratedRegex("missing the permissions?:?\\s+[`'\"<]*(?<scope>[a-z][a-z0-9_]*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scope();
}
