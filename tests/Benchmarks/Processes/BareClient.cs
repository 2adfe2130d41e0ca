using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>The necessary requests and nothing else, by a bare HTTP client: the floor for everything that talks to the API.</summary>
internal sealed class BareClient : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="api">The API.</param>
    /// <param name="handler">What sends; null for no more than connections.</param>
    public BareClient(Uri api, HttpMessageHandler? handler = null)
    {
        _http = new HttpClient(handler ?? new SocketsHttpHandler()) { BaseAddress = api };
        _http.DefaultRequestHeaders.Add("xi-api-key", EmulatedApi.ApiKey);
    }

    /// <summary>Makes keys.</summary>
    /// <returns>How long it took, and how many were not made.</returns>
    public async Task<(TimeSpan Time, int Failures)> Create(int keys, int parallel, CancellationToken cancellationToken)
    {
        var failures = 0;
        var begun = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, keys),
            new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken },
            async (number, _) =>
            {
                try
                {
                    await Create(WorkspaceSeed.AccountId(number % ApiKeys.AccountsFor(keys)), $"key-{number}", cancellationToken);
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref failures);
                }
            });
        return (Stopwatch.GetElapsedTime(begun), failures);
    }

    /// <summary>Makes one key, and reads the list that shows it.</summary>
    public async Task Create(string account, string name, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["name"] = name,
            ["permissions"] = new JsonArray("text_to_speech", "voices_read", "models_read"),
            ["character_limit"] = 500_000,
            ["allowed_ips"] = new JsonArray("203.0.113.0/24"),
        };
        var path = new Uri(_http.BaseAddress!, $"v1/service-accounts/{account}/api-keys");
        await Send(HttpMethod.Post, path, body.ToJsonString(), cancellationToken);
        await Send(HttpMethod.Get, path, body: null, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task Send(HttpMethod method, Uri path, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }
}
