using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Rpc;

/// <summary>What one resource took over is not taken away by the deletion of another that had it before.</summary>
public sealed class TakenOverObjectsTests : PluginTest
{
    private const string Narrator = "NarratorOfWorkspace1";

    private static PropertyObject Inputs => Properties(("groupId", Support), ("email", "writer@example.com"));

    [Fact]
    public async Task A_resource_that_gets_another_name_keeps_its_object()
    {
        var old = Resource("GroupMembership", "old");
        await old.Create(Inputs);
        await Configure();

        await Resource("GroupMembership", "new").Create(Inputs);
        await old.Delete();

        Assert.Contains("writer@example.com", Members(Support));
        Assert.Contains(Engine.Messages, static message => message.Message.Contains("::new has it too", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_nobody_took_over_goes()
    {
        var it = Resource("GroupMembership");
        await it.Create(Inputs);

        await it.Delete();

        Assert.DoesNotContain("writer@example.com", Members(Support));
    }

    [Fact]
    public async Task What_was_taken_over_in_an_earlier_operation_goes_with_whoever_has_it()
    {
        await Resource("GroupMembership", "old").Create(Inputs);
        await Configure();
        var renamed = Resource("GroupMembership", "renamed");
        renamed.Id = $"{Support}/writer@example.com";

        await renamed.Delete();

        Assert.DoesNotContain("writer@example.com", Members(Support));
    }

    [Fact]
    public async Task What_was_taken_over_under_another_id_stays_too()
    {
        // All keys of a service account stand for the same role.
        var (oldKey, newKey) = ("0123456789abcdef0123456789abcdef", "abcdef0123456789abcdef0123456789");
        ChangeKey(oldKey, new JsonObject { ["name"] = "old" });
        ChangeKey(newKey, new JsonObject { ["name"] = "new" });
        var old = Resource("ResourceShare", "old");
        await old.Create(Role(oldKey));
        await Configure();

        await Resource("ResourceShare", "new").Create(Role(newKey));
        await old.Delete();

        Assert.Contains(Account, Emulator.State["resources"]![Narrator]!["roleToGroupIds"]!["viewer"]!.AsArray().Select(static id => (string?)id));
        Assert.Contains(Engine.Messages, static message => message.Message.Contains("::new has it too", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_resource_that_did_not_change_has_too_stays()
    {
        var (left, right) = await TwoMemberships();
        await Configure();

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await right.Diff(Inputs)).Changes);
        await left.Delete();

        Assert.Contains("writer@example.com", Members(Support));
        Assert.Contains(Engine.Messages, static message => message.Message.Contains("::right has it too", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_another_key_of_the_account_has_too_stays()
    {
        var (leftKey, rightKey) = ("0123456789abcdef0123456789abcdef", "abcdef0123456789abcdef0123456789");
        ChangeKey(leftKey, new JsonObject { ["name"] = "left" });
        ChangeKey(rightKey, new JsonObject { ["name"] = "right" });
        var (left, right) = (Resource("ResourceShare", "left"), Resource("ResourceShare", "right"));
        await left.Create(Role(leftKey));
        await right.Create(Role(rightKey));
        await Configure();

        await left.Diff(Role(leftKey));
        await right.Delete();

        Assert.Contains(Account, Emulator.State["resources"]![Narrator]!["roleToGroupIds"]!["viewer"]!.AsArray().Select(static id => (string?)id));
    }

    [Fact]
    public async Task What_is_replaced_by_something_else_holds_nothing_back()
    {
        var (left, right) = await TwoMemberships();
        await Configure();

        Assert.NotEmpty((await right.Diff(Inputs.With("email", "owner@example.com"))).Replaces);
        await left.Delete();

        Assert.DoesNotContain("writer@example.com", Members(Support));
    }

    [Fact]
    public async Task What_all_who_have_it_give_up_goes_and_nobody_is_said_to_have_it_still()
    {
        var (left, right) = await TwoMemberships();
        await Configure();
        await right.Diff(Inputs);
        await left.Diff(Inputs);

        await left.Delete();
        await right.Delete();

        Assert.DoesNotContain("writer@example.com", Members(Support));
        Assert.DoesNotContain(Engine.Messages, static message => message.Message.Contains("has it too", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_over_half_way_stays_too()
    {
        var old = Resource("GroupMembership", "old");
        await old.Create(Inputs);
        Emulator.PatchState(new JsonObject { ["groups"] = new JsonObject { [Support] = new JsonObject { ["members"] = new JsonArray() } } }.ToJsonString());
        await Configure();
        Emulator.AddFault(new Fault { Method = "GET", Route = "/v1/workspace/groups", Status = 401, Skip = 1 });
        var failure = await Assert.ThrowsAsync<GrpcException>(() => Resource("GroupMembership", "new").Create(Inputs));
        Assert.NotNull(failure.Status.Find<ErrorResourceInitFailed>());

        await old.Delete();

        Assert.Contains("writer@example.com", Members(Support));
    }

    private async Task<(StackResource Left, StackResource Right)> TwoMemberships()
    {
        var (left, right) = (Resource("GroupMembership", "left"), Resource("GroupMembership", "right"));
        await left.Create(Inputs);
        await right.Create(Inputs);
        return (left, right);
    }

    private static PropertyObject Role(string key) =>
        Properties(("resourceType", "voice"), ("resourceId", Narrator), ("role", "viewer"), ("workspaceApiKeyId", key));
}
