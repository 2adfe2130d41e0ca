using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ElevenProvider.Plugin;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>The emulated API, as a process of its own, over real HTTP.</summary>
internal sealed class EmulatedApi : IAsyncDisposable
{
    public const string ApiKey = "emulated-key";

    private readonly ChildProcess _process;
    private readonly HttpClient _admin;
    private readonly string _seed;

    private EmulatedApi(ChildProcess process, string seed)
    {
        _process = process;
        _seed = seed;
        Url = new Uri(process.FirstLine);
        _admin = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(Url, "/__emulator/") };
    }

    public Uri Url { get; }

    /// <summary>Starts it.</summary>
    /// <param name="seed">The workspace.</param>
    /// <param name="latency">How long every answer takes at least.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<EmulatedApi> StartAsync(JsonObject seed, TimeSpan latency, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetTempPath(), $"elevenlabs-benchmarks-{Path.GetRandomFileName()}.json");
        await File.WriteAllTextAsync(file, seed.ToJsonString(), cancellationToken);
        var command = new Command(
            Repository.Binary("elevenlabs-emulator"),
            "--api-key", ApiKey, "--seed", file, "--latency-ms", latency.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return new EmulatedApi(await ChildProcess.StartAsync(command, cancellationToken), file);
    }

    /// <summary>How many requests were made of each route since the last call, such as <c>GET /v1/user</c>.</summary>
    public async Task<IReadOnlyDictionary<string, int>> TakeCounts(CancellationToken cancellationToken)
    {
        var log = await _admin.GetFromJsonAsync<JsonObject>(new Uri(_admin.BaseAddress!, "requests"), cancellationToken);
        using var cleared = await _admin.DeleteAsync(new Uri(_admin.BaseAddress!, "requests"), cancellationToken);
        cleared.EnsureSuccessStatusCode();
        return log!["counts"]!.AsObject().ToDictionary(static count => count.Key, static count => (int)count.Value!, StringComparer.Ordinal);
    }

    /// <summary>How many of the requests since the last reset were refused with 429.</summary>
    public async Task<int> CountRefused(CancellationToken cancellationToken)
    {
        var log = await _admin.GetFromJsonAsync<JsonObject>(new Uri(_admin.BaseAddress!, "requests"), cancellationToken);
        return log!["requests"]!.AsArray().Count(static request => (int?)request!["status"] == 429);
    }

    /// <summary>Back to the seed, without requests.</summary>
    public async Task Reset(CancellationToken cancellationToken)
    {
        using var done = await _admin.PostAsync(new Uri(_admin.BaseAddress!, "reset"), content: null, cancellationToken);
        done.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _process.DisposeAsync();
        File.Delete(_seed);
    }
}
