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

    public BareClient(Uri api)
    {
        _http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = api };
        _http.DefaultRequestHeaders.Add("xi-api-key", EmulatedApi.ApiKey);
    }

    /// <summary>Makes keys.</summary>
    public async Task<TimeSpan> Create(int keys, int parallel, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, keys),
            new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken },
            async (number, _) => await Create(WorkspaceSeed.AccountId(number % ApiKeys.AccountsFor(keys)), $"key-{number}", cancellationToken));
        return Stopwatch.GetElapsedTime(begun);
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
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var created = await _http.PostAsync(path, content, cancellationToken);
        created.EnsureSuccessStatusCode();
        await created.Content.ReadAsByteArrayAsync(cancellationToken);
        using var listed = await _http.GetAsync(path, cancellationToken);
        listed.EnsureSuccessStatusCode();
        await listed.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
