using System.Globalization;
using System.Net;
using System.Text;

namespace ElevenProvider.Api.Errors;

/// <summary>
/// A call to the API failed. The message is made for users: the request, what the server said, the remedy, the request id.
/// It never holds a response body, an id from the path, a stack trace or a secret; for that reason there is no inner exception either.
/// </summary>
public sealed class ApiException : Exception
{
    internal ApiException(HttpMethod method, string route, ApiFailure failure, int attempts = 0)
        : base(Describe(method, route, failure, attempts))
    {
        Method = method;
        Route = route;
        Kind = failure.Kind;
        Status = failure.Status;
        Code = failure.Code;
        Scope = failure.Scope;
        RequestId = failure.RequestId;
        OutcomeIsUnknown = failure.MayHaveBeenProcessed;
        Attempts = attempts;
    }

    /// <summary>What went wrong, as far as a caller acts on it.</summary>
    public ApiErrorKind Kind { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The route template, with its parameters in braces.</summary>
    public string Route { get; }

    /// <summary>The HTTP status of the last answer; null if there was none.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The API's own code (<c>detail.code</c>, or <c>detail.status</c> where the code says nothing); null if it gave none.</summary>
    public string? Code { get; }

    /// <summary>The permission that the key lacks, for <see cref="ApiErrorKind.MissingPermission"/>; null if the server did not name it.</summary>
    public string? Scope { get; }

    /// <summary>The id under which ElevenLabs' support finds the request; null if unknown.</summary>
    public string? RequestId { get; }

    /// <summary>How many times the request was sent, or tried to be; 0 if it failed before that.</summary>
    public int Attempts { get; }

    /// <summary>Whether an attempt may have been carried out although no proper answer came: look before creating again.</summary>
    public bool OutcomeIsUnknown { get; }

    private static string Describe(HttpMethod method, string route, ApiFailure failure, int attempts)
    {
        // Where there is no key there is no request to speak of.
        var message = new StringBuilder(failure.Kind == ApiErrorKind.MissingKey ? $"{failure.Reason}." : $"{method} {route}: {failure.Reason}.");
        if (Remedy.For(failure) is { } remedy)
        {
            message.Append(' ').Append(remedy);
        }

        if (attempts > 1)
        {
            message.Append(' ').Append(CultureInfo.InvariantCulture, $"Tried {attempts} times.");
        }

        if (failure.RequestId is not null)
        {
            message.Append(" Request id: ").Append(failure.RequestId).Append('.');
        }

        return message.ToString();
    }
}
