using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ServiceAccountApiKeyReadTests : ApiKeyTest
{
    [Fact]
    public async Task With_its_account_it_is_gone_too()
    {
        var key = Key();
        await key.Create(Inputs());
        Emulator.PatchState(new JsonObject { ["serviceAccounts"] = new JsonObject { [Account] = null } }.ToJsonString());

        IsGone(await key.Read());
        await key.Delete();
    }

    [Fact]
    public async Task With_its_account_it_is_gone_too_where_the_API_speaks_of_an_unknown_user()
    {
        var key = Key();
        await key.Create(Inputs());
        Emulator.PatchState(new JsonObject { ["serviceAccounts"] = new JsonObject { [Account] = null } }.ToJsonString());
        Fail("GET", KeysRoute, 404, "user_not_found");
        Fail("DELETE", KeyRoute, 404, "user_not_found");

        IsGone(await key.Read());
        await key.Delete();
    }

    [Fact]
    public async Task An_unknown_user_whose_account_is_there_is_a_failure()
    {
        var key = Key();
        await key.Create(Inputs());
        Fail("GET", AccountsRoute, 403, "forbidden", times: 1);
        Fail("GET", KeysRoute, 404, "user_not_found");
        Fail("DELETE", KeyRoute, 404, "user_not_found");

        Assert.Equal(GrpcStatusCode.Unauthenticated, (await FailureOf(() => key.Read())).Code);
        Assert.Equal(GrpcStatusCode.Unauthenticated, (await FailureOf(() => key.Delete())).Code);
        Assert.Single(Keys());
    }

    [Fact]
    public async Task A_key_that_someone_deleted_is_gone()
    {
        var key = Key();
        await key.Create(Inputs());
        ChangeKey(KeyId(key), null);

        IsGone(await key.Read());
    }

    [Theory]
    [InlineData(401, "invalid_api_key")]
    [InlineData(401, "missing_permissions")]
    [InlineData(403, "forbidden")]
    [InlineData(404, "workspace_not_found")]
    [InlineData(500, "internal_error")]
    public async Task A_key_that_cannot_be_read_is_not_gone(int http, string code)
    {
        var key = Key();
        await key.Create(Inputs());
        Fail("GET", AccountsRoute, http, code);
        Fail("GET", KeysRoute, http, code);

        await FailureOf(() => key.Read());
    }

    [Theory]
    [InlineData(403, "forbidden")]
    [InlineData(404, null)]
    [InlineData(500, "internal_error")]
    public async Task Where_the_list_of_all_accounts_cannot_be_read_the_list_of_its_own_tells(int http, string? code)
    {
        var key = Key();
        await key.Create(Inputs());
        ChangeKey(KeyId(key), new JsonObject { ["name"] = "by hand" });
        Fail("GET", AccountsRoute, http, code);

        var response = await key.Read();

        Assert.Equal("by hand", response.Properties.ToPropertyObject()["name"]);
    }

    [Fact]
    public async Task What_the_list_of_all_accounts_does_not_show_is_looked_for_in_the_list_of_its_own()
    {
        var key = Key();
        await key.Create(Inputs());
        Emulator.AddFault(new Fault { Method = "GET", Route = AccountsRoute, Status = 200, Body = new JsonObject { ["service-accounts"] = new JsonArray() } });

        var response = await key.Read();

        Assert.Equal(key.Id, response.Id);
    }

    [Fact]
    public async Task It_is_imported_by_its_id_alone()
    {
        ChangeKey("k1", new JsonObject { ["name"] = "old", ["hint"] = "beef", ["permissions"] = new JsonArray("voices_read"), ["characterLimit"] = 7, ["createdAtUnix"] = 1767225600 });
        var key = Key();

        var response = await key.ReadForImport($"{Account}/k1");

        Assert.Equal($"{Account}/k1", response.Id);
        Assert.Equal(
            Properties(("serviceAccountUserId", Account), ("name", "old"), ("permissions", List("voices_read")), ("characterLimit", 7)),
            response.Inputs.ToPropertyObject());
        Assert.Equal(
            Properties(
                ("serviceAccountUserId", Account),
                ("name", "old"),
                ("permissions", List("voices_read")),
                ("characterLimit", 7),
                ("enabled", true),
                ("keyId", "k1"),
                ("hint", "beef"),
                ("createdAt", "2026-01-01T00:00:00Z"),
                ("isDisabled", false)),
            response.Properties.ToPropertyObject());
    }

    [Fact]
    public async Task What_was_imported_needs_no_change()
    {
        var original = Key();
        await original.Create(Inputs(("enabled", false), ("allowedIps", List("192.0.2.1")), ("thirdPartyDisableAllowed", false)));
        var key = Key();

        var response = await key.ReadForImport(original.Id);
        (key.Id, key.Inputs, key.Outputs) = (response.Id, response.Inputs.ToPropertyObject(), response.Properties.ToPropertyObject());

        // The code that is made of an import gives just what was read.
        Assert.Equal(Changes.DiffNone, (await key.Diff(key.Inputs)).Changes);
        Assert.Equal(Changes.DiffNone, (await key.Diff(Inputs(("enabled", false), ("allowedIps", List("192.0.2.1")), ("thirdPartyDisableAllowed", false)))).Changes);
        await NothingChanged(key);
        Assert.Null(key.Outputs.Find("apiKey"));
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_imported()
    {
        IsGone(await Key().ReadForImport($"{Account}/nothing"));
        IsGone(await Key().ReadForImport("nobody/nothing"));
    }

    [Theory]
    [InlineData("account:ci/key:re/leases")]
    [InlineData($"{Account}/key:re/leases")]
    [InlineData("account:ci/k1")]
    public async Task It_is_imported_by_names(string id)
    {
        ChangeKey("k1", new JsonObject { ["name"] = "re/leases" });
        ChangeKey("k2", new JsonObject { ["name"] = "re" });
        ChangeKey("k3", new JsonObject { ["name"] = "re/leases" }, OtherAccount);

        Assert.Equal($"{Account}/k1", (await Key().ReadForImport(id)).Id);
    }

    [Theory]
    [InlineData("account:ci/cd/key:deploy")]
    [InlineData("account:ci/cd/k1")]
    public async Task It_is_imported_by_the_name_of_an_account_that_holds_a_slash(string id)
    {
        Emulator.PatchState("""{"serviceAccounts":{"Both":{"name":"ci/cd","email":"both@example.com","apiKeys":{"k1":{"name":"deploy"}}}}}""");

        Assert.Equal("Both/k1", (await Key().ReadForImport(id)).Id);
    }

    [Theory]
    [InlineData("account:Ci/key:deploy", "\"Ci\"", "the account's id")]
    [InlineData("account:ci/key:Deploy", "\"Deploy\"", "the key's id")]
    [InlineData("account:ci/key:alike", "k2 ending in beef, k3 ending in cafe", "the id of the one that is meant")]
    [InlineData("account:twin/key:deploy", "TwinA, TwinB", "the id of the one that is meant")]
    public async Task A_name_that_does_not_say_which_one_is_meant_is_refused_with_what_to_do(string id, string named, string remedy)
    {
        ChangeKey("k2", new JsonObject { ["name"] = "alike", ["hint"] = "beef" });
        ChangeKey("k3", new JsonObject { ["name"] = "alike", ["hint"] = "cafe" });
        Emulator.PatchState("""{"serviceAccounts":{"TwinA":{"name":"twin","email":"a@example.com"},"TwinB":{"name":"twin","email":"b@example.com"}}}""");

        var status = await FailureOf(() => Key().ReadForImport(id));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains(named, status.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("k1")]
    [InlineData("/k1")]
    [InlineData($"{Account}/")]
    [InlineData("/")]
    [InlineData(" /k1")]
    public async Task An_id_of_another_form_is_refused_with_the_right_form(string id)
    {
        var status = await FailureOf(() => Key().ReadForImport(id));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains("<service account user id>/<key id>", status.Message, StringComparison.Ordinal);
        Assert.Empty(Emulator.Requests);
    }

    [Theory]
    [InlineData("a/../../user")]
    [InlineData("../user/x")]
    [InlineData("a?b/c#d")]
    public async Task An_id_cannot_lead_to_another_route(string id)
    {
        var read = await Record.ExceptionAsync(() => Key().ReadForImport(id));

        Assert.True(read is null or GrpcException);
        Assert.All(Requests, static request => Assert.Contains(request, new[] { $"GET {AccountsRoute}", $"GET {KeysRoute}" }));
    }

    [Fact]
    public async Task A_program_that_gets_it_knows_little_and_learns_the_rest()
    {
        var original = Key();
        await original.Create(Inputs());

        // Then inputs and properties are the same, and only what the program gave.
        var key = Key();
        (key.Id, key.Inputs, key.Outputs) = (original.Id, Properties(("name", "whatever")), Properties(("name", "whatever")));
        var response = await key.Read();

        Assert.Equal(original.Id, response.Id);
        Assert.Equal(original.Outputs.Without("apiKey"), response.Properties.ToPropertyObject());
    }

    [Fact]
    public async Task A_program_that_gets_it_may_give_nothing_at_all()
    {
        var original = Key();
        await original.Create(Inputs());

        var key = Key();
        key.Id = original.Id;
        var response = await key.Read();

        Assert.Equal(original.Outputs.Without("apiKey"), response.Properties.ToPropertyObject());
    }

    [Fact]
    public async Task A_record_of_an_older_release_that_lacks_a_property_is_completed()
    {
        var key = Key();
        await key.Create(Inputs());
        var outputs = key.Outputs;
        key.Outputs = key.Outputs.Without("isDisabled").Without("keyId").With("__internal", "x").With("ofAnotherRelease", 1);

        await NothingChanged(key);

        Assert.Equal(outputs, key.Outputs);
    }
}
