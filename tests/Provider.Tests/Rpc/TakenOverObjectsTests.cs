using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
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
        Assert.Contains(Engine.Messages, static message => message.Message.Contains("::new took it over", StringComparison.Ordinal));
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
        Assert.Contains(Engine.Messages, static message => message.Message.Contains("::new took it over", StringComparison.Ordinal));
    }

    private static PropertyObject Role(string key) =>
        Properties(("resourceType", "voice"), ("resourceId", Narrator), ("role", "viewer"), ("workspaceApiKeyId", key));
}
