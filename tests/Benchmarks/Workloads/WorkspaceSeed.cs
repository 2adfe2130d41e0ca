using System.Globalization;
using System.Text.Json.Nodes;

namespace ElevenProvider.Benchmarks.Workloads;

/// <summary>Workspaces to start the emulated API with.</summary>
internal static class WorkspaceSeed
{
    private const long Created = 1_767_225_600;

    /// <summary>A workspace with service accounts that have no keys yet.</summary>
    /// <param name="accounts">How many accounts.</param>
    /// <param name="mostRequestsAtOnce">Beyond how many concurrent requests its server answers 429; null for no limit.</param>
    public static JsonObject WithAccounts(int accounts, int? mostRequestsAtOnce = null) => new()
    {
        ["workspaceId"] = "WorkspaceOfTheBenchmarks0001",
        ["switches"] = new JsonObject { ["mostRequestsAtOnce"] = mostRequestsAtOnce },
        ["members"] = new JsonObject
        {
            [Owner] = new JsonObject { ["email"] = "owner@example.com", ["seatType"] = "workspace_admin", ["isOwner"] = true, ["createdAtUnix"] = Created },
        },
        ["serviceAccounts"] = Numbered(accounts, AccountId, static number => new JsonObject
        {
            ["name"] = $"account-{number}",
            ["email"] = $"account-{number}@service-accounts.example.com",
            ["createdAtUnix"] = Created,
        }),
        ["groups"] = new JsonObject { ["default"] = new JsonObject { ["name"] = "Everyone" } },
    };

    /// <summary>The id of the owner.</summary>
    public static string Owner => "OwnerOfTheWorkspace000000001";

    /// <summary>The id of a service account, by its number from 0.</summary>
    public static string AccountId(int number) => $"ServiceAccountNumber{Digits(number)}";

    /// <summary>Members of an object, one for each number from 0.</summary>
    public static JsonObject Numbered(int count, Func<int, string> name, Func<int, JsonNode> value) =>
        new(Enumerable.Range(0, count).Select(number => KeyValuePair.Create(name(number), (JsonNode?)value(number))));

    /// <summary>A number as part of an id.</summary>
    public static string Digits(int number) => number.ToString("D8", CultureInfo.InvariantCulture);
}
