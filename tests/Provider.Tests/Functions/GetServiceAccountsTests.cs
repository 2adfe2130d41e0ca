using System.Text.Json.Nodes;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetServiceAccountsTests : FunctionTest
{
    [Fact]
    public async Task It_tells_all_accounts_with_their_keys_and_sharing()
    {
        ChangeKey("k1", new JsonObject { ["name"] = "deploy", ["hint"] = "beef", ["secret"] = "sk_never_told_here_beef" });
        Emulator.PatchState(new JsonObject
        {
            ["serviceAccounts"] = new JsonObject { [Account] = new JsonObject { ["defaultSharingGroups"] = new JsonObject { [Engineering] = "viewer" } } },
        }.ToJsonString());

        var result = await Invoke("getServiceAccounts");

        var accounts = Objects(result["serviceAccounts"]);
        Assert.Equal(["ci", "production"], accounts.Select(static account => account.Text("name")));
        Assert.Equal((Account, "2026-01-01T00:00:00Z"), (accounts[0].Text("serviceAccountUserId"), accounts[0].Text("createdAt")));
        Assert.Equal("k1", Assert.Single(Objects(accounts[0]["apiKeys"])).Text("keyId"));
        Assert.Equal(
            List(Properties(("groupId", Engineering), ("groupName", "Engineering"), ("permissionLevel", "viewer"))), accounts[0]["defaultSharingGroups"]);
        Assert.Equal(List(), accounts[1]["apiKeys"]);
        Assert.DoesNotContain("sk_never_told_here_beef", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("production", 1)]
    [InlineData("Production", 0)]
    [InlineData("nobody", 0)]
    public async Task Accounts_are_found_by_name(string name, int found) =>
        Assert.Equal(found, Objects((await Invoke("getServiceAccounts", ("name", name)))["serviceAccounts"]).Count);

    [Fact]
    public async Task A_name_that_is_blank_is_a_fault() => Assert.Equal("name", Assert.Single(await Faults("getServiceAccounts", ("name", " "))).Property);

    [Fact]
    public async Task An_older_server_does_not_tell_what_is_shared()
    {
        Switch("legacyApi", true);

        Assert.All(Objects((await Invoke("getServiceAccounts"))["serviceAccounts"]), static account => Assert.Null(account.Find("defaultSharingGroups")));
    }
}
