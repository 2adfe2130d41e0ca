using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>
/// A key whose creation was not answered has a secret that nobody knows. It is found and deleted, and another is made; where it is not
/// certain which key it is, nothing is deleted.
/// </summary>
public sealed class ServiceAccountApiKeyLostAnswerTests : ApiKeyTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Configure(("maxRetries", "0"));
    }

    [Theory]
    [InlineData(ConnectionFault.ResetAfter)]
    [InlineData(ConnectionFault.ResetMidBody)]
    public async Task The_key_is_deleted_and_made_anew(ConnectionFault fault)
    {
        Emulator.AddFault(new Fault { Method = "POST", Connection = fault });
        var key = Key();

        await key.Create(Inputs(("characterLimit", 5), ("allowedIps", Values.List("192.0.2.1")), ("permissions", Values.List("voices_read", "user_read"))));

        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", key.Id);
        Assert.NotNull(ApiKey(key));
        Assert.Equal([$"DELETE {KeyRoute}"], Requests.Where(static request => request.StartsWith("DELETE", StringComparison.Ordinal)));
        Assert.Equal(2, Requests.Count(static request => request == $"POST {KeysRoute}"));
        await NothingChanged(key);
    }

    [Fact]
    public async Task A_key_that_was_not_made_is_made_without_deleting_anything()
    {
        ChangeKey("of-someone-else", new JsonObject { ["name"] = "deploy", ["permissions"] = new JsonArray("voices_read", "text_to_speech") });
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetBefore });

        await Key().Create(Inputs());

        Assert.Equal(2, Keys().Count);
        Assert.DoesNotContain($"DELETE {KeyRoute}", Requests);
    }

    [Theory]
    [InlineData("name", "other")]
    [InlineData("characterLimit", 7)]
    [InlineData("characterCount", 1)]
    [InlineData("allowedIps", "198.51.100.1/32")]
    [InlineData("permissions", "user_write")]
    public async Task Keys_that_others_make_meanwhile_stay(string difference, object value)
    {
        var other = new JsonObject { ["name"] = "deploy", ["permissions"] = new JsonArray("voices_read", "text_to_speech") };
        other[difference] = value is int number ? number : difference == "name" ? (string)value : new JsonArray((string)value);
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        Hang("GET", KeysRoute, skip: 1);
        var creating = Key().Create(Inputs());
        await RequestsHang();
        ChangeKey("of-someone-else", other);
        AnswerHanging();

        await creating;

        Assert.Equal(2, Keys().Count);
        Assert.Contains("of-someone-else", Keys().Keys);
    }

    [Fact]
    public async Task Where_two_keys_can_be_it_none_is_deleted_and_both_are_named()
    {
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        Hang("GET", KeysRoute, skip: 1);
        var creating = Key().Create(Inputs());
        await RequestsHang();
        var twin = Assert.Single(Keys()).Value.DeepClone().AsObject();
        twin.Remove("secret");
        ChangeKey("of-someone-else", twin);
        AnswerHanging();

        var status = await FailureOf(() => creating);

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Equal(2, Keys().Count);
        Assert.All(Keys().Keys, id => Assert.Contains(id, status.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_shows_late_is_waited_for()
    {
        Switch("createsHiddenForListings", 3);
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });

        await Key().Create(Inputs());

        Assert.Single(Keys());
    }

    [Fact]
    public async Task A_key_that_shows_only_when_the_next_is_made_is_deleted_then()
    {
        Switch("createsHiddenForListings", 6);
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        var key = Key();

        await key.Create(Inputs());

        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", key.Id);
    }

    [Fact]
    public async Task A_key_that_shows_late_and_cannot_be_deleted_is_named()
    {
        Switch("createsHiddenForListings", 6);
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        Fail("DELETE", KeyRoute, 403, "forbidden");
        var key = Key();

        await key.Create(Inputs());

        var orphan = Assert.Single(Keys().Keys, id => id != KeyId(key));
        Assert.Contains(Engine.Messages, message => message.Severity == LogSeverity.Warning && message.Message.Contains(orphan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_keys_of_one_name_made_at_the_same_time_are_not_taken_for_each_other()
    {
        await Key("first").Create(Inputs(("name", "other")));
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        var (one, two) = (Key("one"), Key("two"));

        await Task.WhenAll(one.Create(Inputs()), two.Create(Inputs()));

        Assert.Equal(3, Keys().Count);
        Assert.NotEqual(one.Id, two.Id);
        Assert.Contains(KeyId(one), Keys().Keys);
        Assert.Contains(KeyId(two), Keys().Keys);
    }

    [Fact]
    public async Task A_server_that_never_answers_leaves_no_key_behind()
    {
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter, Times = 100 });

        var status = await FailureOf(() => Key().Create(Inputs()));

        Assert.Empty(Keys());
        Assert.Contains("No key was left behind", status.Message, StringComparison.Ordinal);
        Assert.Equal(2, Requests.Count(static request => request == $"POST {KeysRoute}"));
    }

    [Fact]
    public async Task Where_no_key_was_seen_the_user_is_told_that_one_may_still_show()
    {
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetBefore, Times = 100 });

        var status = await FailureOf(() => Key().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.DoesNotContain("No key was left behind", status.Message, StringComparison.Ordinal);
        Assert.Contains("one called \"deploy\" shows later", status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy", 1, false)]
    [InlineData("deploy", 3, true)]
    [InlineData("deploy-0123abc", 9, false)]
    [InlineData("deploy-0123abc", 11, true)]
    public async Task A_key_that_someone_makes_before_it_is_asked_for_is_known_by_a_look_that_is_recent(string name, int seconds, bool looksAgain)
    {
        await Key("first").Create(Inputs(("name", "other")));
        Emulator.ClearRequests();
        Time.Advance(TimeSpan.FromSeconds(seconds));

        await Key().Create(Inputs(("name", name)));

        Assert.Equal(looksAgain ? $"GET {KeysRoute}" : $"POST {KeysRoute}", Requests[0]);
    }

    [Fact]
    public async Task A_key_that_cannot_be_looked_for_is_reported_with_what_to_do()
    {
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        Fail("GET", KeysRoute, 403, "forbidden", skip: 1);

        var status = await FailureOf(() => Key().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("\"deploy\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("by hand", status.Message, StringComparison.Ordinal);
        Assert.Single(Keys());
    }

    [Fact]
    public async Task A_key_that_cannot_be_deleted_is_named()
    {
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        Fail("DELETE", KeyRoute, 403, "forbidden");

        var status = await FailureOf(() => Key().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains(Assert.Single(Keys()).Key, status.Message, StringComparison.Ordinal);
        Assert.Single(Requests, $"POST {KeysRoute}");
    }

    [Fact]
    public async Task On_an_older_server_too()
    {
        Switch("legacyApi", true);
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        var key = Key();

        await key.Create(Inputs());

        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", key.Id);
    }

    [Theory]
    [InlineData("deploy", "deploy")]
    [InlineData("deploy-0123abc", null)]
    public async Task What_an_interrupted_run_left_behind_is_named(string leftOver, string? name)
    {
        ChangeKey("left-over", new JsonObject { ["name"] = leftOver, ["permissions"] = new JsonArray("voices_read", "text_to_speech"), ["createdAtUnix"] = 1767225600 });

        await Key().Create(name is null ? Inputs().Without("name") : Inputs());

        var warning = Assert.Single(Engine.Messages, static message => message.Severity == LogSeverity.Warning);
        Assert.Contains("left-over (made at 2026-01-01T00:00:00Z)", warning.Message, StringComparison.Ordinal);
        Assert.Contains("left-over", Keys().Keys);
    }

    [Theory]
    [InlineData("deploy-0123abc", 0, 1767225600)]
    [InlineData("deploy", 1, 1767225600)]
    [InlineData("deploy", 0, 1735689600)]
    public async Task What_has_another_name_was_used_or_is_old_is_no_left_over(string name, int used, int createdAt)
    {
        ChangeKey("of-someone-else", new JsonObject
        {
            ["name"] = name,
            ["permissions"] = new JsonArray("voices_read", "text_to_speech"),
            ["createdAtUnix"] = createdAt,
            ["characterCount"] = used,
        });

        await Key().Create(Inputs());

        Assert.DoesNotContain(Engine.Messages, static message => message.Severity == LogSeverity.Warning);
    }

    [Fact]
    public async Task What_this_run_made_is_no_left_over()
    {
        await Key("one").Create(Inputs());
        await Key("two").Create(Inputs());

        Assert.DoesNotContain(Engine.Messages, static message => message.Severity == LogSeverity.Warning);
    }
}
