using ElevenProvider.Benchmarks.Processes;

namespace ElevenProvider.Benchmarks.Workloads;

/// <summary>Programs that make API keys: the resource that people have most of, and the one that costs the API most.</summary>
internal static class ApiKeys
{
    /// <summary>Keys per account.</summary>
    public const int PerAccount = 50;

    /// <summary>What one key takes: its creation, and the list that shows it, because the answer to a creation lacks half of its properties.</summary>
    public const int RequestsPerCreate = 2;

    /// <summary>How many accounts that many keys are spread over.</summary>
    public static int AccountsFor(int keys) => Math.Max(4, keys / PerAccount);

    /// <summary>A program with that many keys, for one kind of provider.</summary>
    public static IEnumerable<Declared> Program(int keys, IProviderKind kind) => Enumerable.Range(0, keys).Select(number =>
        kind.Declare(ResourceKind.ServiceAccountApiKey, $"key-{number}", Values.Of(
            ("serviceAccountUserId", WorkspaceSeed.AccountId(number % AccountsFor(keys))),
            ("name", $"key-{number}"),
            ("permissions", new[] { "text_to_speech", "voices_read", "models_read" }),
            ("characterLimit", 500_000),
            ("allowedIps", new[] { "203.0.113.0/24" }))));
}
