using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ServiceAccountApiKeyUpdateTests : ApiKeyTest
{
    [Theory]
    [InlineData(2, null, 2)]
    [InlineData(null, 2, 2)]
    [InlineData(1, 2, 2)]
    public async Task A_change_takes_two_requests(int? oldLimit, int? newLimit, int requests)
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", Limit(oldLimit))));
        Emulator.ClearRequests();

        await key.Update(Inputs(("characterLimit", Limit(newLimit))));

        Assert.Equal([$"PATCH {KeyRoute}", $"GET {KeysRoute}"], Requests.Take(requests));
        Assert.Equal(requests, Requests.Count);
        Assert.Equal(newLimit, (int?)Keys()[KeyId(key)]["characterLimit"]);
        Assert.Equal(Limit(newLimit), key.Outputs.Find("characterLimit") ?? PropertyValue.Null);
    }

    [Fact]
    public async Task What_the_program_takes_back_is_removed()
    {
        var key = Key();
        await key.Create(Inputs(
            ("characterLimit", 1),
            ("allowedIps", List("192.0.2.1")),
            ("thirdPartyDisableAllowed", true),
            ("ttsConcurrencyLimit", 1),
            ("dubbingConcurrencyLimit", 2),
            ("musicConcurrencyLimit", 3)));

        await key.Update(Inputs());

        string[] removed =
            ["characterLimit", "allowedIps", "thirdPartyDisableAllowed", "ttsConcurrencyLimit", "dubbingConcurrencyLimit", "musicConcurrencyLimit"];
        var live = Keys()[KeyId(key)];
        Assert.All(removed, property => Assert.Null(live[property]));
        Assert.All(removed, property => Assert.Null(key.Outputs.Find(property)));
        await NothingChanged(key);
    }

    [Fact]
    public async Task Limits_of_products_are_set_and_changed()
    {
        var key = Key();
        await key.Create(Inputs(("ttsConcurrencyLimit", 1)));

        await key.Update(Inputs(("ttsConcurrencyLimit", 4), ("dubbingConcurrencyLimit", 5), ("musicConcurrencyLimit", 6)));

        var live = Keys()[KeyId(key)];
        Assert.Equal((4, 5, 6), ((int?)live["ttsConcurrencyLimit"], (int?)live["dubbingConcurrencyLimit"], (int?)live["musicConcurrencyLimit"]));
        Assert.Equal(
            Inputs(("ttsConcurrencyLimit", 4), ("dubbingConcurrencyLimit", 5), ("musicConcurrencyLimit", 6)), Properties([.. key.Inputs.Select(static input => (input.Key, input.Value))]));
        Assert.Empty(Engine.Messages);
        await NothingChanged(key);
    }

    [Fact]
    public async Task An_update_without_a_change_works_and_changes_nothing()
    {
        // So it is after a creation that failed half-way.
        var key = Key();
        await key.Create(Inputs(("characterLimit", 5), ("allowedIps", List("192.0.2.1"))));
        var (before, outputs) = (Keys()[KeyId(key)].ToJsonString(), key.Outputs);

        await key.Update(Inputs(("characterLimit", 5), ("allowedIps", List("192.0.2.1"))));

        Assert.Equal(before, Keys()[KeyId(key)].ToJsonString());
        Assert.Equal(outputs, key.Outputs);
    }

    [Fact]
    public async Task Another_order_or_spelling_of_addresses_is_not_sent()
    {
        var key = Key();
        await key.Create(Inputs(("allowedIps", List("192.0.2.1", "198.51.100.0/24"))));
        var live = Keys()[KeyId(key)]["allowedIps"]!.ToJsonString();

        await key.Update(Inputs(("name", "other"), ("allowedIps", List("198.51.100.0/24", "192.0.2.1/32"))));

        Assert.Equal("other", (string?)Keys()[KeyId(key)]["name"]);
        Assert.Equal(live, Keys()[KeyId(key)]["allowedIps"]!.ToJsonString());
        Assert.Equal(List("198.51.100.0/24", "192.0.2.1/32"), key.Outputs["allowedIps"]);
    }

    [Fact]
    public async Task A_key_that_is_gone_cannot_be_changed()
    {
        var key = Key();
        await key.Create(Inputs());
        ChangeKey(KeyId(key), null);

        Assert.Equal(GrpcStatusCode.NotFound, (await FailureOf(() => key.Update(Inputs(("name", "other"))))).Code);
    }

    [Fact]
    public async Task Another_account_replaces_it()
    {
        var key = Key();
        await key.Create(Inputs());

        var response = await key.Diff(Inputs(("serviceAccountUserId", OtherAccount), ("name", "other")));

        Assert.Equal(Changes.DiffSome, response.Changes);
        Assert.Equal(["serviceAccountUserId"], response.Replaces);
        Assert.Equal(["name", "serviceAccountUserId"], response.Diffs.Order(StringComparer.Ordinal));
        Assert.Equal(Kind.UpdateReplace, response.DetailedDiff["serviceAccountUserId"].Kind);
        Assert.Equal(Kind.Update, response.DetailedDiff["name"].Kind);
        Assert.True(response.HasDetailedDiff);

        // A key must work until the new one is in place.
        Assert.False(response.DeleteBeforeReplace);
    }

    [Fact]
    public async Task An_account_that_is_not_known_yet_may_be_another_one()
    {
        var key = Key();
        await key.Create(Inputs());

        Assert.Equal(["serviceAccountUserId"], (await key.Diff(Inputs(("serviceAccountUserId", Unknown)))).Replaces);
    }

    [Fact]
    public async Task Added_and_removed_properties_are_told_apart()
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", 1)));

        var response = await key.Diff(Inputs(("allowedIps", List("192.0.2.1"))));

        Assert.Equal(Kind.Delete, response.DetailedDiff["characterLimit"].Kind);
        Assert.Equal(Kind.Add, response.DetailedDiff["allowedIps"].Kind);
    }

    [Fact]
    public async Task A_change_that_is_to_be_ignored_is_no_difference()
    {
        var key = Key();
        await key.Create(Inputs());

        var response = await key.Diff(Inputs(("name", "other"), ("characterLimit", 1)), "name");

        Assert.Equal(["characterLimit"], response.Diffs);
        Assert.Equal(Changes.DiffNone, (await key.Diff(Inputs(("name", "other"), ("permissions", List("all"))), "name", "permissions")).Changes);
    }

    private static PropertyValue Limit(int? limit) => limit is { } number ? number : PropertyValue.Null;
}
