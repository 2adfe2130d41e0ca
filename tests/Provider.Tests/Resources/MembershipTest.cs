using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A test of memberships of groups.</summary>
public abstract class MembershipTest : PluginTest
{
    protected const string Writer = "writer@example.com";
    protected const string Robot = "ci@service-accounts.example.com";
    protected const string AddRoute = "/v1/workspace/groups/{group_id}/members";
    protected const string RemoveRoute = AddRoute + "/remove";

    private protected StackResource Membership() => Resource("GroupMembership");

    private protected static PropertyObject ById(string group = Support, string email = Writer) => Properties(("groupId", group), ("email", email));

    private protected static PropertyObject ByName(string name = "Support", string email = Writer) => Properties(("groupName", name), ("email", email));

    /// <summary>Someone else decides who is in a group.</summary>
    protected void SetMembers(string group, params string[] members) =>
        ChangeGroup(group, new JsonObject { ["members"] = new JsonArray([.. members.Select(static member => (JsonNode)member)]) });
}
