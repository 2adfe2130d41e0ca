using System.Text.Json;
using System.Text.Json.Nodes;
using ElevenProvider.Benchmarks.Workloads;
using ElevenProvider.Plugin;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>The official JavaScript client, called in a loop by a script.</summary>
internal static class OfficialClient
{
    public static string Title => "official client (JavaScript)";

    /// <summary>How the script is started, to work with that API.</summary>
    public static Command Start(Uri api) => new("node", Path.Combine(Repository.Root, "tests", "Benchmarks", "official-client", "create.mjs"))
    {
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ELEVENLABS_API_KEY"] = EmulatedApi.ApiKey,
            ["ELEVENLABS_BASE_URL"] = api.GetLeftPart(UriPartial.Authority),
        },
    };

    /// <summary>Lets it make keys.</summary>
    public static async Task<(TimeSpan Time, int Failures)> Create(ChildProcess script, int keys, int parallel, CancellationToken cancellationToken)
    {
        var accounts = Enumerable.Range(0, ApiKeys.AccountsFor(keys)).Select(WorkspaceSeed.AccountId);
        var answer = JsonNode.Parse(await script.Ask(JsonSerializer.Serialize(new { keys, accounts, parallel }), cancellationToken))!;
        return (TimeSpan.FromMilliseconds((double)answer["milliseconds"]!), (int)answer["failures"]!);
    }
}
