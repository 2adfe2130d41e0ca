using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Recording;
using ElevenProvider.OpenApi;

namespace ElevenProvider.Emulator.Tests;

/// <summary>A test against an emulator of its own, with the default workspace, over real HTTP.</summary>
#pragma warning disable CA1001 // xunit disposes a test through IAsyncLifetime.
public abstract class EmulatorTest : IAsyncLifetime
#pragma warning restore CA1001
{
    protected const string OwnerKey = EmulatorOptions.DefaultApiKey;
    protected const string Ci = "ServiceAccountForCi000000001";
    protected const string Engineering = "GroupOfEngineering0000000001";
    protected const string CiKeys = $"/v1/service-accounts/{Ci}/api-keys";
    protected const string EngineeringMembers = $"/v1/workspace/groups/{Engineering}/members";

    private readonly ConcurrentQueue<Exchange> _exchanges = new();

    private HttpClient _client = null!;

    protected EmulatorServer Emulator { get; private set; } = null!;

    /// <summary>What was asked and answered so far.</summary>
    protected IReadOnlyCollection<Exchange> Exchanges => _exchanges;

    public async Task InitializeAsync()
    {
        Emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Observe = _exchanges.Enqueue });
        _client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = Emulator.Url };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await Emulator.DisposeAsync();

        // Whatever a test is about: what was answered on the way is what the API publishes.
        var faults = await PublishedApi.FaultsOfAnswers(_exchanges);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Sends a request.</summary>
    /// <param name="key">The API key to send; empty sends none.</param>
    protected Task<Answer> SendAsync(string method, string path, string? json = null, string key = OwnerKey) =>
        SendAsync(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")), key);

    /// <summary>Posts a form.</summary>
    /// <param name="key">The API key to send; empty sends none.</param>
    protected Task<Answer> SendFormAsync(string path, MultipartFormDataContent form, string key = OwnerKey) => SendAsync("POST", path, form, key);

    protected Task<Answer> GetAsync(string path, string key = OwnerKey) => SendAsync("GET", path, key: key);

    protected Task<Answer> AdminAsync(string method, string path, string? json = null) => SendAsync(method, "/__emulator/" + path, json, key: "");

    protected void Switch(string name, string value) =>
        Emulator.PatchState(new JsonObject { ["switches"] = new JsonObject { [name] = JsonNode.Parse(value) } }.ToJsonString());

    /// <summary>A patch of one key of the service account <c>ci</c>.</summary>
    protected static string KeyPatch(string id, string change) =>
        new JsonObject
        {
            ["serviceAccounts"] = new JsonObject { [Ci] = new JsonObject { ["apiKeys"] = new JsonObject { [id] = JsonNode.Parse(change) } } },
        }.ToJsonString();

    /// <summary>A patch of the group of engineers.</summary>
    protected static string GroupPatch(string change) =>
        new JsonObject { ["groups"] = new JsonObject { [Engineering] = JsonNode.Parse(change) } }.ToJsonString();

    /// <summary>Creates a key of the service account <c>ci</c>.</summary>
    protected async Task<(string Id, string Secret)> CreateKeyAsync(string permissions = "\"all\"", string more = "")
    {
        var answer = await SendAsync("POST", CiKeys, $$"""{"name":"deploy","permissions":{{permissions}}{{more}}}""");
        Assert.Equal(200, answer.Status);
        return (answer.Json.GetProperty("key_id").GetString()!, answer.Json.GetProperty("xi-api-key").GetString()!);
    }

    protected async Task<JsonElement> OnlyKeyAsync()
    {
        var answer = await GetAsync(CiKeys);
        return Assert.Single(answer.Json.GetProperty("api-keys").EnumerateArray());
    }

    protected async Task<IEnumerable<string?>> EngineersAsync(string name = "Engineering")
    {
        var answer = await GetAsync("/v1/workspace/groups/search?name=" + name);
        return [.. Assert.Single(answer.Json.EnumerateArray()).GetProperty("members_emails").EnumerateArray().Select(email => email.GetString())];
    }

    private async Task<Answer> SendAsync(string method, string path, HttpContent? content, string key)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        if (key.Length > 0)
        {
            request.Headers.Add("xi-api-key", key);
        }

        return await Answer.ReadAsync(await _client.SendAsync(request));
    }
}
