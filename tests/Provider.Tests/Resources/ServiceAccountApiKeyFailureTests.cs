using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>What fails half-way loses neither the key nor its secret, and the next update goes on from there.</summary>
public sealed class ServiceAccountApiKeyFailureTests : ApiKeyTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Configure(("maxRetries", "0"));
    }

    [Fact]
    public async Task A_creation_that_is_refused_leaves_nothing()
    {
        Fail("POST", KeysRoute, 403, "forbidden");

        var status = await FailureOf(() => Key().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.PermissionDenied, status.Code);
        Assert.Empty(status.Details);
        Assert.Empty(Keys());
        Assert.Equal([$"GET {KeysRoute}", $"POST {KeysRoute}"], Requests);
    }

    [Fact]
    public async Task An_account_that_there_is_not_is_named_as_the_reason()
    {
        var status = await FailureOf(() => Key().Create(Inputs(("serviceAccountUserId", "nobody"))));

        Assert.Equal(GrpcStatusCode.NotFound, status.Code);
        Assert.Contains("service_account_not_found", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_back_is_recorded_with_its_secret()
    {
        Fail("GET", KeysRoute, 500, "internal_error", times: 1, skip: 1);
        var key = Key();

        var status = await FailureOf(() => key.Create(Inputs(("characterLimit", 5))));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        var left = status.Find<ErrorResourceInitFailed>()!;
        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", left.Id);
        Assert.NotEmpty(Assert.Single(left.Reasons));
        key.Record(left, Inputs(("characterLimit", 5)));
        Assert.StartsWith("sk_", Assert.IsType<PropertyString>(ApiKey(key)).Value, StringComparison.Ordinal);

        // An engine goes on with an update, whatever the difference.
        var secret = ApiKey(key);
        Assert.Equal(Changes.DiffNone, (await key.Diff(Inputs(("characterLimit", 5)))).Changes);
        await key.Update(Inputs(("characterLimit", 5)));
        Assert.Equal(secret, ApiKey(key));
        Assert.NotEmpty(key.Outputs.Text("hint"));
        await NothingChanged(key);
    }

    [Fact]
    public async Task A_key_that_cannot_be_disabled_is_recorded_as_it_is()
    {
        Fail("PATCH", KeyRoute, 500, "internal_error", times: 1);
        var key = Key();

        var status = await FailureOf(() => key.Create(Inputs(("enabled", false))));

        var left = status.Find<ErrorResourceInitFailed>()!;
        key.Record(left, Inputs(("enabled", false)));
        Assert.Equal(PropertyBoolean.From(true), key.Outputs["enabled"]);
        Assert.Equal(PropertyBoolean.From(false), key.Outputs["isDisabled"]);
        var secret = ApiKey(key);

        await key.Update(Inputs(("enabled", false)));
        Assert.True((bool?)Keys()[KeyId(key)]["isDisabled"]);
        Assert.Equal(secret, ApiKey(key));
    }

    [Fact]
    public async Task Secrets_of_the_program_stay_secret_in_what_is_left()
    {
        Fail("GET", KeysRoute, 500, "internal_error", times: 1, skip: 1);

        var status = await FailureOf(() => Key().Create(Inputs(("name", Secret("hidden")))));

        var outputs = status.Find<ErrorResourceInitFailed>()!.Properties.ToPropertyObject();
        Assert.Equal(Secret("hidden"), outputs["name"]);
        Assert.IsType<PropertySecret>(outputs["apiKey"]);
        Assert.DoesNotContain("hidden", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_shows_late_is_waited_for()
    {
        Switch("createsHiddenForListings", 5);
        var key = Key();

        await key.Create(Inputs());

        Assert.NotEmpty(key.Outputs.Text("hint"));
        Assert.Equal(1 + 6, Requests.Count(static request => request == $"GET {KeysRoute}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_that_does_not_show_is_recorded_by_what_is_known(bool enabled)
    {
        Switch("createsHiddenForListings", 1000);
        var key = Key();

        await key.Create(Inputs(("enabled", enabled)));

        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", key.Id);
        Assert.Equal(PropertyBoolean.From(enabled), key.Outputs["enabled"]);
        Assert.Equal(!enabled, (bool?)Keys()[KeyId(key)]["isDisabled"]);
        Assert.NotNull(ApiKey(key));
        Assert.Null(key.Outputs.Find("hint"));
    }

    [Fact]
    public async Task A_change_that_was_made_but_cannot_be_read_back_is_recorded()
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", 10)));
        Fail("GET", KeysRoute, 500, "internal_error", times: 1);

        var news = Inputs(("name", "other"), ("enabled", false));
        var status = await FailureOf(() => key.Update(news));

        var left = status.Find<ErrorResourceInitFailed>();
        Assert.NotNull(left);
        Assert.Equal(key.Id, left.Id);
        var (secret, keyId, hint) = (ApiKey(key), KeyId(key), key.Outputs["hint"]);
        key.Record(left, news);
        Assert.Equal("other", key.Outputs.Text("name"));
        Assert.Equal((secret, keyId, hint), (ApiKey(key), KeyId(key), key.Outputs["hint"]));

        await key.Update(news);
        var live = Keys()[keyId];
        Assert.Equal(("other", true, null), ((string?)live["name"], (bool?)live["isDisabled"], (long?)live["characterLimit"]));
        await NothingChanged(key);
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_the_record_as_it_was()
    {
        var key = Key();
        await key.Create(Inputs());
        Fail("PATCH", KeyRoute, 400, "invalid_parameters");

        var status = await FailureOf(() => key.Update(Inputs(("name", "other"))));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Empty(status.Details);
    }

    [Fact]
    public async Task A_limit_that_a_server_removes_only_for_the_word_is_removed()
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", 10)));

        // The first change is acknowledged, but does nothing.
        Emulator.AddFault(new Fault { Method = "PATCH", Status = 200, Body = new System.Text.Json.Nodes.JsonObject() });
        await key.Update(Inputs());

        Assert.Equal(2, Requests.Count(static request => request == $"PATCH {KeyRoute}"));
        Assert.Null(Keys()[KeyId(key)]["characterLimit"]);
        Assert.Null(key.Outputs.Find("characterLimit"));
    }

    [Fact]
    public async Task A_limit_that_is_not_removed_is_recorded_as_still_there()
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", 10)));
        Emulator.AddFault(new Fault { Method = "PATCH", Status = 200, Body = new System.Text.Json.Nodes.JsonObject() });
        Fail("PATCH", KeyRoute, 422, "unprocessable", times: 1);

        var status = await FailureOf(() => key.Update(Inputs(("name", "other"))));

        var left = status.Find<ErrorResourceInitFailed>();
        Assert.NotNull(left);
        key.Record(left, Inputs(("name", "other")));
        Assert.Equal(new PropertyNumber(10), key.Outputs["characterLimit"]);

        await key.Update(Inputs(("name", "other")));
        Assert.Null(Keys()[KeyId(key)]["characterLimit"]);
    }

    [Fact]
    public async Task A_limit_that_was_not_seen_to_be_gone_is_recorded_as_still_there()
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", 10)));

        // The change is acknowledged without effect, and nobody can look.
        Emulator.AddFault(new Fault { Method = "PATCH", Status = 200, Body = new System.Text.Json.Nodes.JsonObject() });
        Fail("GET", KeysRoute, 500, "internal_error", times: 1);
        var status = await FailureOf(() => key.Update(Inputs()));

        key.Record(status.Find<ErrorResourceInitFailed>()!, Inputs());
        Assert.Equal(new PropertyNumber(10), key.Outputs["characterLimit"]);
        await key.Update(Inputs());
        Assert.Null(Keys()[KeyId(key)]["characterLimit"]);
    }

    [Fact]
    public async Task A_deletion_whose_answer_is_lost_succeeds_at_the_next_attempt()
    {
        await Configure(("maxRetries", "2"));
        var key = Key();
        await key.Create(Inputs());
        Emulator.AddFault(new Fault { Method = "DELETE", Connection = ConnectionFault.ResetAfter });

        await key.Delete();

        Assert.Empty(Keys());
        Assert.Equal(2, Requests.Count(static request => request == $"DELETE {KeyRoute}"));
    }

    [Fact]
    public async Task A_deletion_that_is_refused_is_a_failure()
    {
        var key = Key();
        await key.Create(Inputs());
        Fail("DELETE", KeyRoute, 403, "forbidden");

        Assert.Equal(GrpcStatusCode.PermissionDenied, (await FailureOf(() => key.Delete())).Code);
        Assert.Single(Keys());
    }
}
