using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A grant that someone else made is not changed unawares.</summary>
public sealed class ResourceShareOverwriteTests : ResourceShareTest
{
    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Another_role_is_left_alone_and_named_with_both_remedies(string target, string value, string principal)
    {
        Grant("editor", principal);
        var share = Share();

        var status = await FailureOf(() => share.Create(InputsFor(target, value)));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("as editor, and not by this program", status.Message, StringComparison.Ordinal);
        Assert.Contains("\"Narrator\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("overwrite: true", status.Message, StringComparison.Ordinal);
        Assert.Equal(["editor"], RolesOf(principal));

        // The id that the message offers is one that can be imported.
        var id = status.Message.Split("with the id ")[1].Split(';')[0];
        Assert.Equal(id, (await share.ReadForImport(id)).Id);
        Assert.Equal(0, Writes);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Another_role_is_replaced_when_the_program_says_so(string target, string value, string principal)
    {
        Grant("editor", principal);
        var share = Share();

        await share.Create(InputsFor(target, value).With("overwrite", true));

        Assert.Equal(["viewer"], RolesOf(principal));
        Assert.Equal("viewer", share.Outputs.Text("role"));
    }

    [Fact]
    public async Task Of_several_roles_the_highest_is_the_one_that_would_be_lost()
    {
        Grant("viewer", Developer);
        Grant("admin", Owner, Developer);

        var status = await FailureOf(() => Share().Create(Inputs()));
        await Share().Create(Inputs(("role", "admin")));

        Assert.Contains("as admin, and", status.Message, StringComparison.Ordinal);
        Assert.Equal(0, Writes);
    }

    [Fact]
    public async Task A_custom_role_is_not_risked_unless_the_program_says_so()
    {
        Grant("role_support", Developer);

        var status = await FailureOf(() => Share().Create(Inputs()));
        Assert.Contains("the custom role role_support", status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("import", status.Message, StringComparison.Ordinal);
        Assert.Equal(0, Writes);

        await Share().Create(Inputs(("overwrite", true)));
        Assert.Equal(["role_support", "viewer"], RolesOf(Developer).Order(StringComparer.Ordinal));
        Assert.Contains("role_support", Assert.Single(Engine.Messages).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_role_that_took_the_place_of_the_grant_is_not_taken_away()
    {
        var share = Share();
        await share.Create(Inputs());
        Grant("viewer");
        Grant("role_support", Developer);
        var writes = Writes;

        await share.Delete();

        Assert.Equal(writes, Writes);
        Assert.Equal(["role_support"], RolesOf(Developer));
    }

    [Fact]
    public async Task Whoever_has_a_custom_role_too_loses_the_grant_with_a_warning()
    {
        var share = Share();
        await share.Create(Inputs());
        Grant("role_support", Developer);

        await share.Delete();

        Assert.Equal(["role_support"], RolesOf(Developer));
        Assert.Contains("custom role role_support", Assert.Single(Engine.Messages).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_custom_role_the_same_role_is_taken_over()
    {
        Grant("role_support", Developer);
        Grant("viewer", Developer);

        await Share().Create(Inputs());

        Assert.Equal(0, Writes);
    }

    [Theory]
    [InlineData(false, "viewer")]
    [InlineData(true, "viewer")]
    [InlineData(true, "admin")]
    public async Task The_creator_is_refused_whatever_the_program_says(bool overwrite, string role)
    {
        var status = await FailureOf(() => Share().Create(Inputs(("userEmail", "admin@example.com"), ("overwrite", overwrite), ("role", role))));

        Assert.StartsWith("The voice \"Narrator\" (NarratorOfWorkspace1) was created by admin@example.com.", status.Message, StringComparison.Ordinal);
        Assert.Equal(0, Writes);
    }

    [Fact]
    public async Task A_service_account_is_not_found_by_its_address_but_shared_with_where_nothing_can_be_lost()
    {
        Grant("viewer", Engineering, "default");
        var share = Share();

        await share.Create(Inputs(("userEmail", Robot), ("role", "editor")));

        Assert.Equal(["editor"], RolesOf(Account));
        Assert.Equal(Account, share.Outputs.Text("principalId"));
        Grant("editor");
        Assert.Empty((await share.Read()).Id);
    }

    [Theory]
    [InlineData("userEmail", Robot, "workspaceApiKeyId")]
    [InlineData("workspaceApiKeyId", "none", "the key exists")]
    public async Task Someone_unknown_is_not_shared_with_where_something_could_be_lost(string target, string value, string remedy)
    {
        Grant("editor", Account);

        var status = await FailureOf(() => Share().Create(InputsFor(target, value)));

        Assert.StartsWith("Nothing tells whether", status.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, status.Message, StringComparison.Ordinal);
        Assert.Contains("overwrite: true", status.Message, StringComparison.Ordinal);
        Assert.Equal(0, Writes);
    }

    [Fact]
    public async Task Someone_unknown_is_shared_with_where_all_have_the_same_role_or_the_program_says_so()
    {
        Grant("viewer", Account);
        await Share().Create(Inputs(("userEmail", Robot)));
        Assert.Equal(["viewer"], RolesOf(Account));

        await Share().Create(Inputs(("userEmail", Robot), ("role", "editor"), ("overwrite", true)));
        Assert.Equal(["editor"], RolesOf(Account));
    }

    [Fact]
    public async Task Neither_the_creator_nor_everyone_is_taken_for_someone_unknown()
    {
        Switch("legacyApi", true);
        Grant("viewer", "default");
        var share = Share();

        await share.Create(Inputs(("userEmail", Robot), ("role", "editor")));

        Assert.Equal(Account, share.Outputs.Text("principalId"));
    }

    [Fact]
    public async Task Where_members_cannot_be_listed_nothing_is_overwritten_unawares()
    {
        Grant("editor", Developer);
        Fail("GET", "/v1/workspace/members", 401, "missing_permissions", "The API key you used is missing the permission workspace_members_read to execute this operation.");

        var status = await FailureOf(() => Share().Create(Inputs()));

        Assert.Contains("workspace_members_read", status.Message, StringComparison.Ordinal);
        Assert.Equal(["editor"], RolesOf(Developer));
    }

    [Fact]
    public async Task An_update_replaces_what_others_made_of_the_grant()
    {
        var share = Share();
        await share.Create(Inputs());
        Grant("viewer");
        Grant("admin", Owner, Developer);

        await share.Update(Inputs(("role", "editor")));

        Assert.Equal(["editor"], RolesOf(Developer));
    }

    [Fact]
    public async Task The_creators_role_that_was_imported_can_neither_change_nor_go()
    {
        ChangeResource(new JsonObject { ["creatorUserId"] = Developer });
        var share = Share();
        var read = await share.ReadForImport($"voice/{Narrator}/user/{DeveloperEmail}");
        Import(share, read);

        var changed = await FailureOf(() => share.Update(Inputs()));
        var deleted = await FailureOf(() => share.Delete());

        Assert.Contains("was created by developer@example.com", changed.Message, StringComparison.Ordinal);
        Assert.Contains("was created by developer@example.com", deleted.Message, StringComparison.Ordinal);
        Assert.Contains("pulumi state delete", deleted.Message, StringComparison.Ordinal);
        Assert.Equal(["admin"], RolesOf(Developer));
    }
}
