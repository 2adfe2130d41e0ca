using System.Text.Json;
using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A test of shares, of a voice that the owner of the workspace created unless another resource is named.</summary>
public abstract class ResourceShareTest : PluginTest
{
    protected const string Narrator = "NarratorOfWorkspace1";
    protected const string Hotline = "agent_of_the_workspace_00001";
    protected const string Owner = "AdminOfTheWorkspace000000001";
    protected const string Developer = "DeveloperInWorkspace00000001";
    protected const string DeveloperEmail = "developer@example.com";
    protected const string Robot = "ci@service-accounts.example.com";
    protected const string ResourceRoute = "/v1/workspace/resources/{resource_id}";
    protected const string ShareRoute = ResourceRoute + "/share";
    protected const string UnshareRoute = ResourceRoute + "/unshare";
    protected const string KeyId = "0123456789abcdef0123456789abcdef";
    protected const string OtherKeyId = "abcdef0123456789abcdef0123456789";

    /// <summary>The three ways to say with whom, and under which id the resource lists that.</summary>
    public static TheoryData<string, string, string> Targets { get; } = new()
    {
        { "userEmail", DeveloperEmail, Developer },
        { "groupId", Engineering, Engineering },
        { "groupId", "default", "default" },
        { "workspaceApiKeyId", KeyId, Account },
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        ChangeKey(KeyId, new JsonObject { ["name"] = "deploy" });
    }

    private protected StackResource Share(string name = "share") => Resource("ResourceShare", name);

    /// <summary>What a program gives: the narrator for the developer as a viewer, and what else is named.</summary>
    private protected static PropertyObject Inputs(params (string Name, PropertyValue Value)[] more) => more.Aggregate(
        InputsFor("userEmail", DeveloperEmail), static (inputs, property) => inputs.With(property.Name, property.Value));

    /// <summary>The narrator for someone as a viewer.</summary>
    private protected static PropertyObject InputsFor(string target, string value) =>
        Properties(("resourceType", "voice"), ("resourceId", Narrator), ("role", "viewer"), (target, value));

    /// <summary>Someone else gives a role, or takes it away from all who have it.</summary>
    protected void Grant(string role, params string[] principals) => ChangeResource(new JsonObject
    {
        ["roleToGroupIds"] = new JsonObject { [role] = JsonSerializer.SerializeToNode(principals) },
    });

    protected void ChangeResource(JsonObject? change, string resource = Narrator) =>
        Emulator.PatchState(new JsonObject { ["resources"] = new JsonObject { [resource] = change } }.ToJsonString());

    /// <summary>The developer leaves the workspace.</summary>
    protected void RemoveDeveloper()
    {
        ChangeGroup(Engineering, new JsonObject { ["members"] = new JsonArray() });
        Emulator.PatchState(new JsonObject { ["members"] = new JsonObject { [Developer] = null } }.ToJsonString());
    }

    /// <summary>The roles that someone really has.</summary>
    protected IReadOnlyList<string> RolesOf(string principal, string resource = Narrator) =>
    [
        .. Emulator.State["resources"]![resource]!["roleToGroupIds"]!.AsObject()
            .Where(role => role.Value!.AsArray().Any(id => (string?)id == principal))
            .Select(static role => role.Key),
    ];

    /// <summary>Records what an import found.</summary>
    private protected static void Import(StackResource share, ReadResponse found) =>
        (share.Id, share.Inputs, share.Outputs) = (found.Id, found.Inputs.ToPropertyObject(), found.Properties.ToPropertyObject());

    protected int Writes => Requests.Count(static request => request.StartsWith("POST", StringComparison.Ordinal));
}
