namespace ElevenProvider.Api;

/// <summary>How to reach the API, as whom, and how hard to try. Validated once, when a client is made of it.</summary>
public sealed record ElevenLabsClientOptions
{
    /// <summary>How long the answer to a change is waited for after its caller gave up. A person who ends a deployment waits two seconds at most.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Where the API is; a path in it is kept as a prefix. https is required, save for loopback addresses.</summary>
    public Uri BaseAddress { get; init; } = ElevenLabsHosts.Global;

    /// <summary>The key sent as <c>xi-api-key</c>. Null or empty: every call fails with <see cref="Errors.ApiErrorKind.MissingKey"/>.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The sentence that tells a user how to provide the missing key.</summary>
    public string MissingKeyRemedy { get; init; } = "Provide an API key.";

    /// <summary>
    /// The most requests in flight at the same time, 1 to 64. How many of them really are adapts to what the server takes. A request that waits
    /// before its next attempt does not count.
    /// </summary>
    public int MaxConcurrentRequests { get; init; } = 32;

    /// <summary>Further attempts after the first, 0 to 10.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>The time for one attempt, from connecting to the last byte of the answer. More than zero, at most one hour.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The <c>user-agent</c> header.</summary>
    public string UserAgent { get; init; } = "pulumi-elevenlabs";

    /// <summary>The largest answer to accept, in bytes after decompression; at least 1.</summary>
    public int MaxResponseBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Everything that is wrong with these options; empty if a client can be made of them.</summary>
    public IReadOnlyList<OptionFault> FindFaults() => [.. Faults()];

    /// <summary>The options without the key, and without what may be secret in the address, so that they can be logged.</summary>
    public override string ToString() => $"{nameof(ElevenLabsClientOptions)} {{ {nameof(BaseAddress)} = {HostOf(BaseAddress)} }}";

    private static string HostOf(Uri address) => address.IsAbsoluteUri ? address.GetLeftPart(UriPartial.Scheme) + address.Authority : "";

    private IEnumerable<OptionFault> Faults()
    {
        if (FaultOfBaseAddress() is { } problem)
        {
            yield return new(nameof(BaseAddress), problem);
        }

        if (ApiKey is not null && !ApiKey.All(IsPrintable))
        {
            yield return new(nameof(ApiKey), "The API key contains white space or characters that no key has; copy it again.");
        }

        if (MaxConcurrentRequests is < 1 or > 64)
        {
            yield return new(nameof(MaxConcurrentRequests), $"{MaxConcurrentRequests} is out of range: 1 to 64 requests.");
        }

        if (MaxRetries is < 0 or > 10)
        {
            yield return new(nameof(MaxRetries), $"{MaxRetries} is out of range: 0 to 10 retries.");
        }

        if (RequestTimeout <= TimeSpan.Zero || RequestTimeout > TimeSpan.FromHours(1))
        {
            yield return new(nameof(RequestTimeout), "The timeout is out of range: more than zero, at most one hour.");
        }

        if (UserAgent.Length == 0 || UserAgent.Any(c => c != ' ' && !IsPrintable(c)))
        {
            yield return new(nameof(UserAgent), "The user agent is empty or not printable ASCII.");
        }

        if (MaxResponseBytes < 1)
        {
            yield return new(nameof(MaxResponseBytes), "The byte budget of an answer must be at least 1.");
        }
    }

    private string? FaultOfBaseAddress() => BaseAddress switch
    {
        { IsAbsoluteUri: false } => "The base URL is not absolute; it looks like https://api.elevenlabs.io.",
        { Scheme: not ("https" or "http") } => "The base URL is not an https URL.",
        _ when !HasProperHost() => "The host in the base URL is not a name that can be looked up.",
        { Scheme: "http" } when !Loopback.IsHostOf(BaseAddress) =>
            "The base URL must use https, or the key would travel in the clear; http is for loopback addresses only.",
        { UserInfo.Length: > 0 } => "The base URL must not contain a user name or password.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => "The base URL must not contain a query or a fragment.",
        _ => null,
    };

    // Some characters may stand in an address, but in no name of a host.
    private bool HasProperHost()
    {
        try
        {
            _ = BaseAddress.IdnHost;
            return true;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static bool IsPrintable(char character) => character is > ' ' and <= '~';
}
