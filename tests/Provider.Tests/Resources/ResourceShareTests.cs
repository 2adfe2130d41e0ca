using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ResourceShareTests : ResourceShareTest
{
    [Theory]
    [InlineData("userEmail", DeveloperEmail, Developer, "user")]
    [InlineData("userEmail", "Developer@Example.COM", Developer, "user")]
    [InlineData("groupId", Engineering, Engineering, "group")]
    [InlineData("groupId", "default", "default", "group")]
    [InlineData("workspaceApiKeyId", KeyId, Account, "key")]
    public async Task A_role_is_given_and_known(string target, string value, string principal, string kind)
    {
        var share = Share();

        await share.Create(InputsFor(target, value));

        Assert.Equal(["viewer"], RolesOf(principal));
        Assert.Equal($"voice/{Narrator}/{kind}/{value}", share.Id);
        Assert.Equal(
            InputsFor(target, value)
                .With("overwrite", false).With("principalId", principal).With("resourceName", "Narrator").With("creatorUserId", Owner),
            share.Outputs);
    }

    [Fact]
    public async Task Its_creation_looks_before_it_writes_and_confirms_what_it_wrote()
    {
        await Share().Create(Inputs());

        // The resource itself names the ids of those who have no access yet.
        Assert.Equal([$"GET {ResourceRoute}", $"POST {ShareRoute}", $"GET {ResourceRoute}"], Requests);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Once_made_there_is_nothing_to_do(string target, string value, string principal)
    {
        var share = Share();
        await share.Create(InputsFor(target, value));

        Assert.Equal(Changes.DiffNone, (await share.Diff(InputsFor(target, value))).Changes);
        Assert.Equal(Changes.DiffNone, (await share.Refresh()).Changes);
        Assert.Equal(["viewer"], RolesOf(principal));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task The_same_role_is_taken_over_without_a_write(string target, string value, string principal)
    {
        Grant("viewer", principal);
        var share = Share();

        await share.Create(InputsFor(target, value));

        Assert.Equal(0, Writes);
        Assert.Equal(principal, share.Outputs.Text("principalId"));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task The_role_changes_in_place(string target, string value, string principal)
    {
        var share = Share();
        await share.Create(InputsFor(target, value));
        var before = share.Outputs;

        await share.Update(InputsFor(target, value).With("role", "editor"));

        Assert.Equal(["editor"], RolesOf(principal));
        Assert.Equal(before.With("role", "editor"), share.Outputs);
    }

    [Fact]
    public async Task A_change_that_someone_else_made_already_is_not_made_again()
    {
        var share = Share();
        await share.Create(Inputs());
        Grant("viewer");
        Grant("editor", Developer);
        var writes = Writes;

        await share.Update(Inputs(("role", "editor")));

        Assert.Equal(writes, Writes);
        Assert.Equal("editor", share.Outputs.Text("role"));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task It_is_deleted_and_deleting_it_again_is_no_failure(string target, string value, string principal)
    {
        var share = Share();
        await share.Create(InputsFor(target, value));

        await share.Delete();
        Assert.Empty(RolesOf(principal));
        await share.Delete();

        Switch("unsharingNothingSucceeds", true);
        await share.Delete();
        Assert.Equal([Owner], Emulator.State["resources"]![Narrator]!["roleToGroupIds"]!["admin"]!.AsArray().Select(static id => (string?)id));
    }

    [Fact]
    public async Task With_its_resource_it_is_gone()
    {
        var share = Share();
        await share.Create(Inputs());
        ChangeResource(null);

        Assert.Empty((await share.Read()).Id);
        await share.Delete();
    }

    [Fact]
    public async Task A_resource_that_there_is_not_cannot_be_shared_or_changed()
    {
        var created = await FailureOf(() => Share().Create(Inputs(("resourceId", "none"))));
        var otherType = await FailureOf(() => Share().Create(Inputs(("resourceType", "dubbing"))));
        var share = Share();
        await share.Create(Inputs());
        ChangeResource(null);
        var changed = await FailureOf(() => share.Update(Inputs(("role", "editor"))));

        Assert.StartsWith("There is no voice with the id \"none\"", created.Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no dubbing with the id", otherType.Message, StringComparison.Ordinal);
        Assert.Contains("pulumi refresh", changed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("userEmail", "stranger@example.com", "user_not_found")]
    [InlineData("groupId", "none", "group_not_found")]
    [InlineData("workspaceApiKeyId", "none", "api_key_not_found")]
    public async Task Whom_the_workspace_does_not_have_is_refused(string target, string value, string code)
    {
        var status = await FailureOf(() => Share().Create(InputsFor(target, value)));

        Assert.Contains(code, status.Message, StringComparison.Ordinal);
        Assert.Empty(status.Details);
    }

    [Fact]
    public async Task With_an_older_server_it_lives_its_whole_life_too()
    {
        Switch("legacyApi", true);
        Switch("legacyErrors", true);
        foreach (var (target, value, principal) in new[] { ("userEmail", DeveloperEmail, Developer), ("groupId", Engineering, Engineering), ("workspaceApiKeyId", KeyId, Account) })
        {
            var share = Share();
            await share.Create(InputsFor(target, value));
            await share.Update(InputsFor(target, value).With("role", "editor"));
            Assert.Equal(["editor"], RolesOf(principal));
            Assert.Equal(Changes.DiffNone, (await share.Refresh()).Changes);
            await share.Delete();
            await share.Delete();
            Assert.Empty(RolesOf(principal));
            Assert.Empty((await share.Read()).Id);
        }
    }

    [Fact]
    public async Task A_key_that_is_replaced_keeps_the_role_of_its_account()
    {
        ChangeKey(OtherKeyId, new JsonObject { ["name"] = "next" });
        var share = Share();
        await share.Create(InputsFor("workspaceApiKeyId", KeyId));
        var news = InputsFor("workspaceApiKeyId", OtherKeyId);

        // Both keys are of one account, so that deleting the old grant after making the new one would leave none.
        Assert.True((await share.Diff(news)).DeleteBeforeReplace);
        await share.Delete();
        await share.Create(news);

        Assert.Equal(["viewer"], RolesOf(Account));
    }

    [Fact]
    public async Task A_role_goes_with_its_grant_although_the_key_went_first()
    {
        ChangeKey(OtherKeyId, new JsonObject { ["name"] = "next" });
        var share = Share();
        await share.Create(InputsFor("workspaceApiKeyId", KeyId));
        ChangeKey(KeyId, null);

        Assert.Equal(Changes.DiffNone, (await share.Refresh()).Changes);
        await share.Delete();

        Assert.Empty(RolesOf(Account));
    }

    [Fact]
    public async Task A_role_that_no_key_can_take_away_any_more_is_not_forgotten()
    {
        var share = Share();
        await share.Create(InputsFor("workspaceApiKeyId", KeyId));
        ChangeKey(KeyId, null);

        var status = await FailureOf(() => share.Delete());

        Assert.Contains(Account, status.Message, StringComparison.Ordinal);
        Assert.Contains("by hand", status.Message, StringComparison.Ordinal);
        Assert.Equal(["viewer"], RolesOf(Account));
    }

    [Fact]
    public async Task Whoever_left_the_workspace_has_no_role_to_be_taken_away()
    {
        var share = Share();
        await share.Create(Inputs());
        RemoveDeveloper();
        Grant("viewer");

        Assert.Empty((await share.Read()).Id);
        await share.Delete();
    }

    [Fact]
    public async Task A_time_limit_ends_it()
    {
        Hang(route: ResourceRoute);
        var creating = Share().Create(Inputs(), timeout: 100);
        await RequestsHang();

        Time.Advance(TimeSpan.FromSeconds(101));

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, (await FailureOf(() => creating)).Code);
    }
}
