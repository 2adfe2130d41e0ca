using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElevenProvider.Emulator.Tests;

public sealed class ResourceTests : EmulatorTest
{
    private const string Narrator = "/v1/workspace/resources/NarratorOfWorkspace1";
    private const string Share = Narrator + "/share";
    private const string Unshare = Narrator + "/unshare";
    private const string Owner = "AdminOfTheWorkspace000000001";
    private const string Developer = "DeveloperInWorkspace00000001";

    private static string Email(string email, string? role = null) => Body(role, "user_email", email);

    [Fact]
    public async Task A_resource_shows_its_creator_among_the_admins_and_whom_it_can_be_shared_with()
    {
        var resource = (await GetAsync(Narrator + "?resource_type=voice")).Json;

        Assert.Equal("Narrator", resource.GetProperty("resource_name").GetString());
        Assert.Equal(Owner, resource.GetProperty("creator_user_id").GetString());
        Assert.Equal($$"""{"admin":["{{Owner}}"]}""", resource.GetProperty("role_to_group_ids").GetRawText());
        Assert.Equal(
            ["user developer@example.com", "user supporter@example.com", "user writer@example.com", "group Everyone", "group Engineering", "group Support", "key ci", "key production"],
            resource.GetProperty("share_options").EnumerateArray().Select(option => $"{option.GetProperty("type").GetString()} {option.GetProperty("name").GetString()}"));
    }

    [Fact]
    public async Task A_person_is_given_a_role_in_any_letter_case_and_a_new_role_in_its_place()
    {
        var first = await SendAsync("POST", Share, Email("Developer@Example.com", "editor"));
        var editor = await RolesOf(Developer);
        var second = await SendAsync("POST", Share, Email("developer@example.com", "viewer"));
        var viewer = await RolesOf(Developer);
        var third = await SendAsync("POST", Unshare, Email("DEVELOPER@example.com"));

        Assert.Equal((200, "null", 200, 200), (first.Status, first.Text, second.Status, third.Status));
        Assert.Equal(["editor"], editor);
        Assert.Equal(["viewer"], viewer);
        Assert.Empty(await RolesOf(Developer));
    }

    [Fact]
    public async Task A_key_stands_for_its_service_account_and_default_for_everyone()
    {
        var (keyId, _) = await CreateKeyAsync();

        await SendAsync("POST", Share, Body("viewer", "workspace_api_key_id", keyId));
        await SendAsync("POST", Share, Body("commenter", "group_id", "default"));
        await SendAsync("POST", Share, Email("ci@service-accounts.example.com", "editor"));

        Assert.Equal(["editor"], await RolesOf(Ci));
        Assert.Equal(["commenter"], await RolesOf("default"));
    }

    [Fact]
    public async Task Custom_roles_stay_whatever_is_shared()
    {
        Grant("role_support", Developer);

        await SendAsync("POST", Share, Email("developer@example.com", "viewer"));
        var shared = await RolesOf(Developer);
        await SendAsync("POST", Unshare, Email("developer@example.com"));

        Assert.Equal(["role_support", "viewer"], shared);
        Assert.Equal(["role_support"], await RolesOf(Developer));
    }

    [Fact]
    public async Task The_creator_keeps_the_role_of_an_admin()
    {
        var unshared = await SendAsync("POST", Unshare, Email("admin@example.com"));
        var lowered = await SendAsync("POST", Share, Email("admin@example.com", "viewer"));
        var kept = await SendAsync("POST", Share, Email("admin@example.com", "admin"));

        Assert.Equal((403, 403, 200), (unshared.Status, lowered.Status, kept.Status));
        Assert.Equal(["admin"], await RolesOf(Owner));
    }

    [Theory]
    [InlineData("""{"resource_type":"voice","role":"viewer"}""")]
    [InlineData("""{"resource_type":"voice","role":"viewer","user_email":null,"group_id":null}""")]
    [InlineData("""{"resource_type":"voice","role":"viewer","user_email":"developer@example.com","group_id":"default"}""")]
    public async Task Exactly_one_target_must_be_given(string body)
    {
        var shared = await SendAsync("POST", Share, body);
        var unshared = await SendAsync("POST", Unshare, body);

        Assert.Equal((400, "invalid_share_target"), (shared.Status, shared.ErrorStatus));
        Assert.Equal((400, "invalid_share_target"), (unshared.Status, unshared.ErrorStatus));
    }

    [Theory]
    [InlineData("user_email", "stranger@example.com", "user_not_found")]
    [InlineData("group_id", "none", "group_not_found")]
    [InlineData("workspace_api_key_id", "none", "api_key_not_found")]
    public async Task An_unknown_target_is_not_found(string field, string value, string code)
    {
        var shared = await SendAsync("POST", Share, Body("viewer", field, value));
        var unshared = await SendAsync("POST", Unshare, Body(null, field, value));

        Assert.Equal((404, code), (shared.Status, shared.ErrorStatus));
        Assert.Equal((404, code), (unshared.Status, unshared.ErrorStatus));
    }

    [Fact]
    public async Task Every_missing_or_wrong_field_is_named()
    {
        var none = await SendAsync("POST", Share, "{}");
        var wrong = await SendAsync("POST", Share, """{"role":"owner","resource_type":"spoon","user_email":1}""");
        var unshare = await SendAsync("POST", Unshare, "{}");

        Assert.Equal((422, 422, 422), (none.Status, wrong.Status, unshare.Status));
        Assert.Equal(["""["body","role"]""", """["body","resource_type"]"""], Places(none));
        Assert.Equal(["""["body","role"]""", """["body","resource_type"]""", """["body","user_email"]"""], Places(wrong));
        Assert.Equal(["""["body","resource_type"]"""], Places(unshare));
    }

    [Fact]
    public async Task The_type_in_the_query_is_required_at_once_and_compared_after_the_key()
    {
        var missing = await GetAsync(Narrator, key: "");
        var unknownToNobody = await GetAsync(Narrator + "?resource_type=spoon", key: "");
        var unknown = await GetAsync(Narrator + "?resource_type=spoon");
        var other = await GetAsync(Narrator + "?resource_type=dubbing");

        Assert.Equal((422, 401, 422, 404), (missing.Status, unknownToNobody.Status, unknown.Status, other.Status));
        Assert.Equal(["""["query","resource_type"]"""], Places(unknown));
    }

    [Fact]
    public async Task Taking_away_what_is_not_there_is_refused_unless_the_switch_says_otherwise()
    {
        var refused = await SendAsync("POST", Unshare, Email("writer@example.com"));
        Switch("unsharingNothingSucceeds", "true");
        var accepted = await SendAsync("POST", Unshare, Email("writer@example.com"));

        Assert.Equal((400, "not_shared", 200), (refused.Status, refused.ErrorStatus, accepted.Status));
    }

    [Fact]
    public async Task A_resource_is_shared_with_a_hundred_and_no_more()
    {
        Grant("viewer", [.. Enumerable.Range(1, 98).Select(number => $"user{number}")]);

        var hundredth = await SendAsync("POST", Share, Email("developer@example.com", "viewer"));
        var next = await SendAsync("POST", Share, Email("writer@example.com", "viewer"));
        var changed = await SendAsync("POST", Share, Email("developer@example.com", "editor"));

        Assert.Equal((200, 200), (hundredth.Status, changed.Status));
        Assert.Equal((400, "too_many_principals"), (next.Status, next.ErrorStatus));
    }

    [Theory]
    [InlineData(null, 403, 403)]
    [InlineData("viewer", 200, 403)]
    [InlineData("admin", 200, 200)]
    public async Task Reading_takes_a_role_and_sharing_that_of_an_admin(string? role, int read, int share)
    {
        var (keyId, secret) = await CreateKeyAsync();
        if (role is not null)
        {
            await SendAsync("POST", Share, Body(role, "workspace_api_key_id", keyId));
        }

        Assert.Equal(read, (await GetAsync(Narrator + "?resource_type=voice", secret)).Status);
        Assert.Equal(share, (await SendAsync("POST", Share, Email("writer@example.com", "viewer"), secret)).Status);
    }

    [Fact]
    public async Task A_group_gives_its_members_its_role()
    {
        var (_, secret) = await CreateKeyAsync();
        Emulator.PatchState(GroupPatch("""{"members":["ci@service-accounts.example.com"]}"""));
        await SendAsync("POST", Share, Body("viewer", "group_id", Engineering));

        Assert.Equal(200, (await GetAsync(Narrator + "?resource_type=voice", secret)).Status);
    }

    [Fact]
    public async Task A_voice_can_be_shared_as_long_as_it_is_there()
    {
        const string Voice = "/v1/workspace/resources/NarratorVoice0000001";

        var shared = await SendAsync("POST", Voice + "/share", Email("developer@example.com", "viewer"));
        var resource = (await GetAsync(Voice + "?resource_type=voice")).Json;
        await SendAsync("DELETE", "/v1/voices/NarratorVoice0000001");

        Assert.Equal(200, shared.Status);
        Assert.Equal(("Narrator", Owner), (resource.GetProperty("resource_name").GetString(), resource.GetProperty("creator_user_id").GetString()));
        Assert.Equal($$"""{"admin":["{{Owner}}"],"viewer":["{{Developer}}"]}""", resource.GetProperty("role_to_group_ids").GetRawText());
        Assert.Equal(404, (await GetAsync(Voice + "?resource_type=voice")).Status);
    }

    [Fact]
    public async Task A_new_grant_can_be_late_to_show()
    {
        Switch("createsHiddenForListings", "1");

        await SendAsync("POST", Share, Email("developer@example.com", "editor"));
        var early = await RolesOf(Developer);

        Assert.Empty(early);
        Assert.Equal(["editor"], await RolesOf(Developer));
    }

    [Fact]
    public async Task The_legacy_api_knows_no_commenters_and_legacy_errors_no_404()
    {
        Switch("legacyApi", "true");
        Switch("legacyErrors", "true");

        var commenter = await SendAsync("POST", Share, Email("developer@example.com", "commenter"));
        var unknown = await GetAsync("/v1/workspace/resources/none?resource_type=voice");

        Assert.Equal(422, commenter.Status);
        Assert.Equal((400, "resource_not_found"), (unknown.Status, unknown.ErrorStatus));
    }

    [Theory]
    [InlineData("""{"type":"spoon"}""")]
    [InlineData("""{"roleToGroupIds":{"owner":[]}}""")]
    [InlineData("""{"roleToGroupIds":{"viewer":["u","u"]}}""")]
    [InlineData("""{"anonymousAccessLevelOverride":"owner"}""")]
    public async Task A_resource_that_cannot_be_is_refused(string change)
    {
        var answer = await AdminAsync("PATCH", "state", ResourcePatch(change));

        Assert.Equal(400, answer.Status);
        Assert.Contains("resources.NarratorOfWorkspace1", answer.Text, StringComparison.Ordinal);
    }

    private static string Body(string? role, string field, string value)
    {
        var body = new JsonObject { ["resource_type"] = "voice", [field] = value };
        if (role is not null)
        {
            body["role"] = role;
        }

        return body.ToJsonString();
    }

    private static IEnumerable<string> Places(Answer answer) =>
        answer.Detail.EnumerateArray().Select(fault => fault.GetProperty("loc").GetRawText());

    private static string ResourcePatch(string change) =>
        new JsonObject { ["resources"] = new JsonObject { ["NarratorOfWorkspace1"] = JsonNode.Parse(change) } }.ToJsonString();

    private void Grant(string role, params string[] principals) => Emulator.PatchState(
        ResourcePatch(new JsonObject { ["roleToGroupIds"] = new JsonObject { [role] = JsonSerializer.SerializeToNode(principals) } }.ToJsonString()));

    private async Task<IEnumerable<string>> RolesOf(string principal)
    {
        var answer = await GetAsync(Narrator + "?resource_type=voice");
        return
        [
            .. answer.Json.GetProperty("role_to_group_ids").EnumerateObject()
                .Where(role => role.Value.EnumerateArray().Any(id => id.GetString() == principal))
                .Select(role => role.Name)
                .Order(StringComparer.Ordinal),
        ];
    }
}
