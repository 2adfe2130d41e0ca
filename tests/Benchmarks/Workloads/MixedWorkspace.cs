using System.Text.Json.Nodes;
using ElevenProvider.Benchmarks.Processes;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Workloads;

/// <summary>A workspace in which a bit of everything is managed: keys of service accounts, members of groups, and shares of voices.</summary>
/// <param name="keysPerAccount">How many keys each of its 20 service accounts has.</param>
/// <param name="membersPerGroup">How many members each of its 20 groups has.</param>
internal sealed class MixedWorkspace(int keysPerAccount, int membersPerGroup)
{
    private const int Accounts = 20;
    private const int Groups = 20;
    private const int Resources = 20;
    private const int PeoplePerResource = 4;
    private const int GroupsPerResource = 3;
    private const int AccountsPerResource = 3;
    private const int People = 100;

    /// <summary>500 keys, 500 memberships and 200 shares.</summary>
    public static MixedWorkspace Large { get; } = new(keysPerAccount: 25, membersPerGroup: 25);

    /// <summary>One that takes as many requests, but little time: 60 keys, 60 memberships and 200 shares.</summary>
    public static MixedWorkspace Small { get; } = new(keysPerAccount: 3, membersPerGroup: 3);

    /// <summary>The fewest requests that anyone in our place could manage with: the lists of accounts with their keys, of groups and of
    /// people, and each resource, of which there is no list.</summary>
    public static IReadOnlyDictionary<string, int> FewestRequests { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["GET /v1/service-accounts"] = 1,
        ["GET /v1/workspace/groups"] = 1,
        ["GET /v1/workspace/members"] = 1,
        ["GET /v1/workspace/resources/{resource_id}"] = Resources,
    };

    /// <summary>The most that our bar allows.</summary>
    public const int MostRequests = 4 + Resources;

    public JsonObject Seed
    {
        get
        {
            var seed = WorkspaceSeed.WithAccounts(Accounts);
            foreach (var (id, account) in seed["serviceAccounts"]!.AsObject())
            {
                account!["apiKeys"] = WorkspaceSeed.Numbered(keysPerAccount, number => KeyId(id, number), static number => new JsonObject
                {
                    ["name"] = $"key-{number}",
                    ["hint"] = "abcd",
                    ["permissions"] = new JsonArray("text_to_speech", "voices_read"),
                    ["characterLimit"] = 500_000,
                });
            }

            foreach (var (id, person) in WorkspaceSeed.Numbered(People, PersonId, static number => new JsonObject { ["email"] = Email(number) }))
            {
                seed["members"]![id] = person!.DeepClone();
            }

            foreach (var (id, group) in WorkspaceSeed.Numbered(Groups, GroupId, number => new JsonObject
            {
                ["name"] = $"Group {number}",
                ["members"] = new JsonArray([.. MembersOf(number).Select(static email => (JsonNode)email)]),
            }))
            {
                seed["groups"]![id] = group!.DeepClone();
            }

            seed["resources"] = WorkspaceSeed.Numbered(Resources, ResourceId, static number => new JsonObject
            {
                ["type"] = "voice",
                ["name"] = $"Voice {number}",
                ["creatorUserId"] = WorkspaceSeed.Owner,
                ["roleToGroupIds"] = new JsonObject
                {
                    ["admin"] = new JsonArray(WorkspaceSeed.Owner),
                    ["viewer"] = new JsonArray([.. PrincipalsOf(number).Select(static id => (JsonNode)id)]),
                },
            });
            return seed;
        }
    }

    /// <summary>Everything that is managed, and its id.</summary>
    public IEnumerable<(Declared Declared, string Id)> Contents(IProviderKind kind) =>
        Keys().Select(id => (kind.Declare(ResourceKind.ServiceAccountApiKey, id, new Struct()), id))
            .Concat(Memberships().Select(id => (kind.Declare(ResourceKind.GroupMembership, id, new Struct()), id)))
            .Concat(Shares().Select(id => (kind.Declare(ResourceKind.ResourceShare, id, new Struct()), id)));

    private IEnumerable<string> Keys() =>
        from account in Enumerable.Range(0, Accounts).Select(WorkspaceSeed.AccountId)
        from number in Enumerable.Range(0, keysPerAccount)
        select $"{account}/{KeyId(account, number)}";

    private IEnumerable<string> Memberships() =>
        from number in Enumerable.Range(0, Groups)
        from email in MembersOf(number)
        select $"{GroupId(number)}/{email}";

    private static IEnumerable<string> Shares() =>
        from number in Enumerable.Range(0, Resources)
        let resource = $"voice/{ResourceId(number)}"
        from share in PeopleOf(number).Select(person => $"{resource}/user/{Email(person)}")
            .Concat(GroupsOf(number).Select(id => $"{resource}/group/{GroupId(id)}"))
            .Concat(AccountsOf(number).Select(WorkspaceSeed.AccountId).Select(account => $"{resource}/key/{KeyId(account, 0)}"))
        select share;

    private static IEnumerable<string> PrincipalsOf(int resource) =>
        PeopleOf(resource).Select(PersonId).Concat(GroupsOf(resource).Select(GroupId)).Concat(AccountsOf(resource).Select(WorkspaceSeed.AccountId));

    private IEnumerable<string> MembersOf(int group) => Enumerable.Range(0, membersPerGroup).Select(number => Email((group + (number * 3)) % People));

    private static IEnumerable<int> PeopleOf(int resource) => Enumerable.Range(resource, PeoplePerResource);

    private static IEnumerable<int> GroupsOf(int resource) => Enumerable.Range(resource, GroupsPerResource).Select(static number => number % Groups);

    private static IEnumerable<int> AccountsOf(int resource) => Enumerable.Range(resource, AccountsPerResource).Select(static number => number % Accounts);

    private static string KeyId(string account, int number) => $"key{account[^8..]}{WorkspaceSeed.Digits(number)}0000000000000";

    private static string PersonId(int number) => $"PersonOfTheWorkspace{WorkspaceSeed.Digits(number)}";

    private static string Email(int number) => $"person-{number}@example.com";

    private static string GroupId(int number) => $"GroupOfThisWorkspace{WorkspaceSeed.Digits(number)}";

    private static string ResourceId(int number) => $"VoiceOfAll00{WorkspaceSeed.Digits(number)}";
}
