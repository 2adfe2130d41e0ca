using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Rpc;

/// <summary>How many requests a refresh of many resources takes: one for each list that tells about them, however many they are.</summary>
public sealed class RefreshRequestTests : PluginTest
{
    private const int Accounts = 4;
    private const int Groups = 4;
    private const int People = 5;
    private const int Voices = 3;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refresh_asks_for_each_list_once(bool atOnce)
    {
        Seed();
        var stack = await Stack();
        var before = Requests.Count;

        var responses = await Refresh(stack, atOnce);

        Assert.All(responses, static response => Assert.NotEmpty(response.Id));
        Assert.Equal(
            ["GET /v1/service-accounts", "GET /v1/workspace/groups", "GET /v1/workspace/members", .. Enumerable.Repeat("GET /v1/workspace/resources/{resource_id}", Voices)],
            Requests.Skip(before).Order());
    }

    [Fact]
    public async Task A_second_refresh_asks_again()
    {
        Seed();
        var stack = await Stack();
        await Refresh(stack, atOnce: false);
        ChangeKey("key0", new JsonObject { ["name"] = "by hand" }, "account0");
        ChangeGroup("group1", new JsonObject { ["members"] = new JsonArray() });

        var responses = await Refresh(stack, atOnce: false);

        Assert.Equal("by hand", responses[0].Properties.ToPropertyObject()["name"]);
        Assert.Equal(People, responses.Count(static response => response.Id.Length == 0));
    }

    [Fact]
    public async Task What_appeared_since_a_list_was_asked_for_is_found()
    {
        await Resource("GroupMembership", "first").ReadForImport($"{Engineering}/developer@example.com");
        ChangeGroup("late", new JsonObject { ["name"] = "Late", ["members"] = new JsonArray("developer@example.com") });

        Assert.Equal("late/developer@example.com", (await Resource("GroupMembership", "byId").ReadForImport("late/developer@example.com")).Id);
        Assert.Equal("late/developer@example.com", (await Resource("GroupMembership", "byName").ReadForImport("group:Late/developer@example.com")).Id);
    }

    // As many keys, memberships and shares as there are in the seed, as a run before recorded them.
    private async Task<List<StackResource>> Stack()
    {
        var stack = new List<StackResource>();
        for (var account = 0; account < Accounts; account++)
        {
            stack.Add(await Imported("ServiceAccountApiKey", $"account{account}/key{account}"));
        }

        foreach (var (group, person) in from @group in Enumerable.Range(0, Groups) from person in Enumerable.Range(0, People) select (@group, person))
        {
            stack.Add(await Imported("GroupMembership", $"group{group}/person{person}@example.com"));
        }

        foreach (var (voice, person) in from voice in Enumerable.Range(0, Voices) from person in Enumerable.Range(0, People) select (voice, person))
        {
            stack.Add(await Imported("ResourceShare", $"voice/voice{voice}/user/person{person}@example.com"));
        }

        return stack;
    }

    private async Task<StackResource> Imported(string type, string id)
    {
        var resource = Resource(type, id);
        var found = await resource.ReadForImport(id);
        (resource.Id, resource.Inputs, resource.Outputs) = (found.Id, found.Inputs.ToPropertyObject(), found.Properties.ToPropertyObject());
        return resource;
    }

    private static async Task<ReadResponse[]> Refresh(List<StackResource> stack, bool atOnce)
    {
        if (atOnce)
        {
            return await Task.WhenAll(stack.Select(static resource => resource.Read()));
        }

        var responses = new List<ReadResponse>();
        foreach (var resource in stack)
        {
            responses.Add(await resource.Read());
        }

        return [.. responses];
    }

    private void Seed()
    {
        JsonObject Each(int count, Func<int, (string Name, JsonObject Value)> make) =>
            new(Enumerable.Range(0, count).Select(make).Select(static each => KeyValuePair.Create(each.Name, (JsonNode?)each.Value)));
        JsonArray Persons(string domain) => new([.. Enumerable.Range(0, People).Select(number => JsonValue.Create($"person{number}{domain}"))]);

        Emulator.PatchState(new JsonObject
        {
            ["members"] = Each(People, static number => ($"person{number}", new JsonObject { ["email"] = $"person{number}@example.com" })),
            ["groups"] = Each(Groups, number => ($"group{number}", new JsonObject { ["name"] = $"Group {number}", ["members"] = Persons("@example.com") })),
            ["serviceAccounts"] = Each(Accounts, static number => ($"account{number}", new JsonObject
            {
                ["name"] = $"Account {number}",
                ["email"] = $"account{number}@service-accounts.example.com",
                ["apiKeys"] = new JsonObject { [$"key{number}"] = new JsonObject { ["name"] = "deploy" } },
            })),
            ["resources"] = Each(Voices, number => ($"voice{number}", new JsonObject
            {
                ["type"] = "voice",
                ["roleToGroupIds"] = new JsonObject { ["viewer"] = Persons("") },
            })),
        }.ToJsonString());
    }
}
