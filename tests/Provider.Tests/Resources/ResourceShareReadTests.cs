using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ResourceShareReadTests : ResourceShareTest
{
    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_refresh_shows_a_role_that_others_changed(string target, string value, string principal)
    {
        var share = Share();
        await share.Create(InputsFor(target, value));
        Grant("viewer");
        Grant("editor", principal);

        var diff = await share.Refresh();

        Assert.Equal(["role"], diff.Diffs);
        Assert.Equal("editor", share.Outputs.Text("role"));
        Assert.Equal("editor", share.Inputs.Text("role"));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_refresh_shows_that_others_took_the_role_away(string target, string value, string principal)
    {
        var share = Share();
        await share.Create(InputsFor(target, value));
        Grant("viewer");

        Assert.Empty((await share.Read()).Id);
        Assert.Empty(RolesOf(principal));
    }

    [Fact]
    public async Task A_refresh_takes_one_request()
    {
        var share = Share();
        await share.Create(Inputs());
        var before = Requests.Count;

        await share.Read();

        Assert.Equal([$"GET {ResourceRoute}"], Requests.Skip(before));
    }

    [Fact]
    public async Task A_custom_role_is_neither_a_difference_nor_a_substitute()
    {
        var share = Share();
        await share.Create(Inputs());
        Grant("role_support", Developer);
        Assert.Equal(Changes.DiffNone, (await share.Refresh()).Changes);

        Grant("viewer");
        Assert.Empty((await share.Read()).Id);
    }

    [Fact]
    public async Task Of_several_roles_the_highest_counts()
    {
        var share = Share();
        await share.Create(Inputs());
        Grant("commenter", Developer);

        await share.Refresh();

        Assert.Equal("commenter", share.Outputs.Text("role"));
    }

    [Fact]
    public async Task A_new_name_of_the_resource_is_shown_and_is_no_difference()
    {
        var share = Share();
        await share.Create(Inputs());
        ChangeResource(new JsonObject { ["name"] = "Reader" });

        Assert.Equal(Changes.DiffNone, (await share.Refresh()).Changes);
        Assert.Equal("Reader", share.Outputs.Text("resourceName"));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task An_imported_grant_needs_no_change(string target, string value, string principal)
    {
        Grant("editor", principal);
        var kind = target switch { "userEmail" => "user", "groupId" => "group", _ => "key" };
        var share = Share();

        Import(share, await share.ReadForImport($"voice/{Narrator}/{kind}/{value}"));

        Assert.Equal($"voice/{Narrator}/{kind}/{value}", share.Id);
        Assert.Equal(InputsFor(target, value).With("role", "editor"), share.Inputs);
        Assert.Equal(Changes.DiffNone, (await share.Diff(share.Inputs)).Changes);
        Assert.Equal(principal, share.Outputs.Text("principalId"));
    }

    [Theory]
    [InlineData("group/group:Engineering", Engineering, $"group/{Engineering}")]
    [InlineData($"user/{Developer}", Developer, $"user/{DeveloperEmail}")]
    [InlineData($"key/{Account}/{KeyId}", Account, $"key/{KeyId}")]
    public async Task Friendlier_ids_become_the_usual_ones(string spelling, string principal, string usual)
    {
        Grant("viewer", principal);

        Assert.Equal($"voice/{Narrator}/{usual}", (await Share().ReadForImport($"voice/{Narrator}/{spelling}")).Id);
    }

    [Theory]
    [InlineData($"voice/{Narrator}/user", "looks like <resource type>/<resource id>/")]
    [InlineData($"voice/{Narrator}/person/{DeveloperEmail}", "is user, group or key")]
    [InlineData($"voice/{Narrator}/group/group:Nobody", "no group called \"Nobody\"")]
    [InlineData($"voice/{Narrator}/user/nobody", "Use the e-mail address")]
    public async Task An_id_that_names_nothing_is_explained(string id, string explanation)
    {
        var status = await FailureOf(() => Share().ReadForImport(id));

        Assert.Contains(explanation, status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"voice/{Narrator}/user/{DeveloperEmail}")]
    [InlineData($"voice/none/user/{DeveloperEmail}")]
    [InlineData($"dubbing/{Narrator}/user/{DeveloperEmail}")]
    public async Task What_is_not_shared_cannot_be_imported(string id) => Assert.Empty((await Share().ReadForImport(id)).Id);

    [Fact]
    public async Task Someone_whom_nothing_tells_cannot_be_imported()
    {
        Grant("viewer", Account);

        var status = await FailureOf(() => Share().ReadForImport($"voice/{Narrator}/user/{Robot}"));

        Assert.Contains("workspaceApiKeyId", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_whom_nothing_tells_stays_as_recorded()
    {
        Grant("viewer", Account);
        var share = Share();
        await share.Create(Inputs(("userEmail", Robot)));
        Assert.Null(share.Outputs.Find("principalId"));
        Grant("viewer");
        Grant("editor", Account);

        Assert.Equal(Changes.DiffNone, (await share.Refresh()).Changes);
        Assert.Equal("viewer", share.Outputs.Text("role"));
    }

    [Fact]
    public async Task Someone_whom_nothing_tells_is_gone_when_all_who_have_a_role_are_known_to_be_others()
    {
        Grant("viewer", Account);
        var share = Share();
        await share.Create(Inputs(("userEmail", Robot)));
        Grant("viewer", Developer, Engineering, "default");

        Assert.Empty((await share.Read()).Id);
        await share.Delete();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_can_be_got_with_what_a_program_knows_of_it(bool withArguments)
    {
        Grant("viewer", Developer);
        var known = withArguments ? Properties(("role", "viewer"), ("resourceType", "voice")) : PropertyObject.Empty;

        var read = await Rpc.Read(
            new ReadRequest
            {
                Id = $"voice/{Narrator}/user/{DeveloperEmail}",
                Type = "elevenlabs:index:ResourceShare",
                Inputs = known.ToStruct(),
                Properties = known.ToStruct(),
            },
            default);

        Assert.Equal(Developer, read.Properties.ToPropertyObject().Text("principalId"));
    }

    [Fact]
    public async Task On_an_older_server_a_person_who_has_access_is_known_only_from_the_record()
    {
        Switch("legacyApi", true);
        var share = Share();
        await share.Create(Inputs());
        Grant("viewer");
        Grant("editor", Developer);

        Assert.Equal(["role"], (await share.Refresh()).Diffs);
        await FailureOf(() => Share().ReadForImport($"voice/{Narrator}/user/{DeveloperEmail}"));
    }

    [Theory]
    [InlineData(401, "invalid_api_key")]
    [InlineData(403, "forbidden")]
    [InlineData(404, null)]
    [InlineData(500, "internal_error")]
    public async Task What_is_no_answer_is_not_taken_for_absence(int status, string? code)
    {
        await Configure(("maxRetries", "0"));
        var share = Share();
        await share.Create(Inputs());
        if (code is null)
        {
            Emulator.AddFault(new ElevenProvider.Emulator.Faults.Fault
            {
                Route = ResourceRoute,
                Status = status,
                Body = new JsonObject { ["detail"] = "Not Found" },
            });
        }
        else
        {
            Fail("GET", ResourceRoute, status, code);
        }

        await FailureOf(() => share.Read());
    }
}
