using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetGroupTests : FunctionTest
{
    private const string Machine = "ci@service-accounts.example.com";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        ChangeGroup(Engineering, new JsonObject { ["members"] = new JsonArray("developer@example.com", Machine), ["permissions"] = new JsonArray("text_to_speech") });
    }

    [Theory]
    [InlineData("id", Engineering)]
    [InlineData("name", "Engineering")]
    public async Task It_is_found_by_its_id_or_its_name(string by, string value) => Assert.Equal(
        Properties(
            ("id", Engineering),
            ("name", "Engineering"),
            ("memberEmails", List("developer@example.com", Machine)),
            ("memberUserIds", List("DeveloperInWorkspace00000001", Account)),
            ("permissions", List("text_to_speech")),
            ("isScimSynced", false),
            ("scimFrozen", false)),
        await Invoke("getGroup", (by, value)));

    [Fact]
    public async Task An_older_server_finds_it_by_its_name()
    {
        Switch("legacyApi", true);

        Assert.Equal(
            Properties(("id", Engineering), ("name", "Engineering"), ("memberEmails", List("developer@example.com", Machine))),
            await Invoke("getGroup", ("name", "Engineering")));
    }

    [Fact]
    public async Task An_older_server_cannot_find_it_by_its_id()
    {
        Switch("legacyApi", true);

        var status = await Failure("getGroup", ("id", Engineering));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("Give name", status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_groups_whose_names_begin_alike_the_right_one_is_found(bool legacy)
    {
        Switch("groupSearchByPrefix", true);
        Switch("legacyApi", legacy);
        ChangeGroup("another", new JsonObject { ["name"] = "Engineering Managers", ["members"] = new JsonArray("admin@example.com") });

        var group = await Invoke("getGroup", ("name", "Engineering"));

        Assert.Equal(Engineering, group.Text("id"));
        Assert.Equal(List("developer@example.com", Machine), group["memberEmails"]);
    }

    [Theory]
    [InlineData("id", "nothing", false)]
    [InlineData("name", "nothing", false)]
    [InlineData("name", "engineering", false)]
    [InlineData("name", "nothing", true)]
    public async Task A_group_that_there_is_not_is_named(string by, string value, bool legacy)
    {
        Switch("legacyApi", legacy);

        var status = await Failure("getGroup", (by, value));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains($"\"{value}\"", status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_name_that_several_groups_have_is_an_error_that_names_them(bool legacy)
    {
        Switch("legacyApi", legacy);
        ChangeGroup("another", new JsonObject { ["name"] = "Engineering" });

        var status = await Failure("getGroup", ("name", "Engineering"));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains($"{Engineering}, another", status.Message, StringComparison.Ordinal);
        Assert.Contains("Give id", status.Message, StringComparison.Ordinal);
        Assert.Equal("another", (legacy ? Properties(("id", "another")) : await Invoke("getGroup", ("id", "another"))).Text("id"));
    }

    [Fact]
    public async Task A_group_that_an_identity_provider_manages_says_so()
    {
        ChangeGroup(Engineering, new JsonObject { ["isScimSynced"] = true });

        var group = await Invoke("getGroup", ("id", Engineering));

        Assert.Equal(PropertyBoolean.From(true), group["isScimSynced"]);
        Assert.Equal("Engineering", Object(group["scimGroup"]).Text("displayName"));
    }

    [Fact]
    public async Task A_group_without_members_has_none()
    {
        ChangeGroup("empty", new JsonObject { ["name"] = "Empty" });

        var group = await Invoke("getGroup", ("name", "Empty"));

        Assert.Equal((List(), List()), (group["memberEmails"], group["memberUserIds"]));
    }

    [Fact]
    public async Task Exactly_one_of_id_and_name_must_be_given()
    {
        Assert.Contains("exactly one of id and name", Assert.Single(await Faults("getGroup")).Reason, StringComparison.Ordinal);
        Assert.Equal("name", Assert.Single(await Faults("getGroup", ("id", "a"), ("name", "b"))).Property);
        Assert.Equal("id", Assert.Single(await Faults("getGroup", ("id", ""))).Property);
    }
}
