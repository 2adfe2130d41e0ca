using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ElevenProvider.Api.Requests;

/// <summary>An API call described: what to send where, and whether it may be sent twice. Immutable; knows nothing of hosts and keys.</summary>
internal sealed record ApiRequest
{
    private readonly string _path;

    private ApiRequest(HttpMethod method, string route, ReadOnlySpan<string> segments, bool isIdempotent)
    {
        Method = method;
        Route = route;
        _path = RouteTemplate.Expand(method, route, segments);
        IsIdempotent = isIdempotent;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The route as the API reference writes it, with its parameters in braces. It is what errors name: ids stay out of them.</summary>
    public string Route { get; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsRead => Method == HttpMethod.Get;

    /// <summary>What it asks for: its path and query below a base address.</summary>
    public string Target => QueryText is { Length: > 0 } query ? $"{_path}?{query}" : _path;

    /// <summary>Whether doing it twice leaves the workspace as doing it once does, so that it may be repeated when nobody knows what became of it.</summary>
    public bool IsIdempotent { get; private init; }

    /// <summary>The most retries that make sense for this call; null for as many as the client allows.</summary>
    public int? MaxRetries { get; private init; }

    /// <summary>Makes the body, anew for each attempt: what was sent once is read to its end and disposed of. Null for none.</summary>
    public Func<HttpContent>? MakeContent { get; private init; }

    /// <summary>Makes of a successful answer's body what is kept in its place, for bodies too large to be kept. Null keeps the body as it is.</summary>
    public Func<Stream, CancellationToken, ValueTask<byte[]>>? Digest { get; private init; }

    private ImmutableArray<KeyValuePair<string, string>> Query { get; init; } = [];

    private string QueryText => string.Join('&', Query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>A read.</summary>
    /// <param name="route">The route template; starts with a slash.</param>
    /// <param name="segments">The values of its parameters, in their order.</param>
    /// <exception cref="Errors.ApiException">A value cannot be a path segment.</exception>
    public static ApiRequest Get(string route, params ReadOnlySpan<string> segments) => new(HttpMethod.Get, route, segments, isIdempotent: true);

    /// <summary>A creation or an action: taken not to be idempotent unless <see cref="Repeatable"/> says so.</summary>
    /// <inheritdoc cref="Get"/>
    public static ApiRequest Post(string route, params ReadOnlySpan<string> segments) => new(HttpMethod.Post, route, segments, isIdempotent: false);

    /// <summary>An update to the state that its body names.</summary>
    /// <inheritdoc cref="Get"/>
    public static ApiRequest Patch(string route, params ReadOnlySpan<string> segments) => new(HttpMethod.Patch, route, segments, isIdempotent: true);

    /// <summary>A removal.</summary>
    /// <inheritdoc cref="Get"/>
    public static ApiRequest Delete(string route, params ReadOnlySpan<string> segments) => new(HttpMethod.Delete, route, segments, isIdempotent: true);

    /// <summary>Marks a POST that may be repeated.</summary>
    /// <param name="maxRetries">The most retries that make sense; null for as many as the client allows.</param>
    public ApiRequest Repeatable(int? maxRetries = null) => this with { IsIdempotent = true, MaxRetries = maxRetries };

    /// <summary>Adds a query parameter; a name may come several times.</summary>
    public ApiRequest WithQuery(string name, string value) => this with { Query = Query.Add(new(name, value)) };

    /// <summary>Adds a query parameter once for each of its values.</summary>
    public ApiRequest WithQuery(string name, IEnumerable<string> values) =>
        this with { Query = Query.AddRange(values.Select(value => KeyValuePair.Create(name, value))) };

    /// <summary>Adds a query parameter unless its value is null.</summary>
    public ApiRequest WithOptionalQuery(string name, string? value) => value is null ? this : WithQuery(name, value);

    /// <inheritdoc cref="WithOptionalQuery(string, string?)"/>
    public ApiRequest WithOptionalQuery(string name, long? value) => WithOptionalQuery(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="WithOptionalQuery(string, string?)"/>
    public ApiRequest WithOptionalQuery(string name, bool? value) =>
        WithOptionalQuery(name, value switch { null => null, true => "true", false => "false" });

    /// <summary>Sends a value as JSON.</summary>
    public ApiRequest WithBody<T>(T value, JsonTypeInfo<T> shape) => WithJson(JsonSerializer.SerializeToUtf8Bytes(value, shape));

    /// <summary>Sends what the given method writes, for bodies whose members are present or absent by rules of their own.</summary>
    public ApiRequest WithBody(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return WithJson(buffer.ToArray());
    }

    /// <summary>
    /// Sends what the given method makes, which is called before each attempt. What it throws ends the call as it is,
    /// so that a file that cannot be opened is not taken for trouble with the API.
    /// </summary>
    public ApiRequest WithContent(Func<HttpContent> make) => this with { MakeContent = make };

    /// <summary>Expects an answer of any kind and size, of which only what the given method makes of it is kept.</summary>
    public ApiRequest WithDigest(Func<Stream, CancellationToken, ValueTask<byte[]>> digest) => this with { Digest = digest };

    /// <summary>The address of the request below a base address, whose path is kept as a prefix.</summary>
    public Uri AddressBelow(Uri baseAddress) => new UriBuilder(baseAddress)
    {
        Path = baseAddress.AbsolutePath.TrimEnd('/') + _path,
        Query = QueryText,
    }.Uri;

    /// <summary>Method and route template.</summary>
    public override string ToString() => $"{Method} {Route}";

    private ApiRequest WithJson(ReadOnlyMemory<byte> body) => WithContent(() => new ReadOnlyMemoryContent(body)
    {
        Headers = { ContentType = new(MediaTypeNames.Application.Json) },
    });
}
