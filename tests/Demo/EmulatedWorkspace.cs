using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ElevenProvider.Demo;

/// <summary>The emulated ElevenLabs workspace, as a process of its own, and what happens in it behind Pulumi's back.</summary>
internal sealed class EmulatedWorkspace : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _admin;

    private EmulatedWorkspace(Process process, Uri url)
    {
        _process = process;
        Url = url;
        _admin = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(url, "/__emulator/") };
    }

    /// <summary>A key that may do everything in the workspace.</summary>
    public static string ApiKey => "emulated-key";

    /// <summary>Where the API is.</summary>
    public Uri Url { get; }

    public static async Task<EmulatedWorkspace> StartAsync(DemoFolder folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(folder.Binary("elevenlabs-emulator"), ["--port", "0", "--api-key", ApiKey]) { RedirectStandardOutput = true, UseShellExecute = false };
        var process = ChildProgram.Launch(start);
        var url = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new UnexpectedException("the emulator ended at once.");
        return new EmulatedWorkspace(process, new Uri(url));
    }

    /// <summary>How many requests were made since the last call, and how many of them changed something.</summary>
    public async Task<(int All, int Writes)> TakeRequests(CancellationToken cancellationToken)
    {
        var log = await Get("requests", cancellationToken);
        var methods = log["requests"]!.AsArray().Select(static request => (string?)request!["method"]).ToList();
        using var cleared = await _admin.DeleteAsync(new Uri(_admin.BaseAddress!, "requests"), cancellationToken);
        cleared.EnsureSuccessStatusCode();
        return (methods.Count, methods.Count(static method => method != "GET"));
    }

    /// <summary>The keys that the demo's program made, by the environment they are named after: id of the account, id of the key, credits per month.</summary>
    public async Task<IReadOnlyDictionary<string, (string Account, string Id, long? Limit)>> Keys(CancellationToken cancellationToken)
    {
        var state = await Get("state", cancellationToken);
        return state["serviceAccounts"]!.AsObject()
            .SelectMany(account => (account.Value!["apiKeys"]?.AsObject() ?? [])
                .Select(key => (account: account.Key, id: key.Key, key: key.Value!)))
            .ToDictionary(
                static found => ((string)found.key["name"]!).Split('-')[0],
                static found => (found.account, found.id, (long?)found.key["characterLimit"]),
                StringComparer.Ordinal);
    }

    /// <summary>The members of a group.</summary>
    public async Task<IReadOnlyList<string>> Members(string groupId, CancellationToken cancellationToken) =>
        [.. ((await Get("state", cancellationToken))["groups"]![groupId]!["members"]?.AsArray() ?? []).Select(static member => (string)member!)];

    /// <summary>Whether a group has a role on a resource.</summary>
    public async Task<bool> HasRole(string resourceId, string role, string groupId, CancellationToken cancellationToken) =>
        (await Get("state", cancellationToken))["resources"]![resourceId]!["roleToGroupIds"]![role]?.AsArray().Any(principal => (string?)principal == groupId) == true;

    /// <summary>Changes the workspace as someone else would; an RFC 7386 merge patch.</summary>
    public async Task ChangeByHand(JsonObject patch, CancellationToken cancellationToken)
    {
        using var response = await _admin.PatchAsJsonAsync(new Uri(_admin.BaseAddress!, "state"), patch, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<JsonNode> Get(string what, CancellationToken cancellationToken) =>
        await _admin.GetFromJsonAsync<JsonNode>(new Uri(_admin.BaseAddress!, what), cancellationToken)
            ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The emulator told nothing about {what}."));
}
