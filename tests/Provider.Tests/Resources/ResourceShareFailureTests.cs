using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>What fails half-way neither loses a grant nor forgets one.</summary>
public sealed class ResourceShareFailureTests : ResourceShareTest
{
    [Fact]
    public async Task A_role_that_shows_late_is_waited_for()
    {
        Switch("createsHiddenForListings", 4);
        var share = Share();

        await share.Create(Inputs());

        Assert.Equal(1, Writes);
        Assert.Equal(6, Requests.Count(static request => request == $"GET {ResourceRoute}"));
        Assert.Equal(Changes.DiffNone, (await share.Refresh()).Changes);
    }

    [Fact]
    public async Task A_role_that_does_not_show_is_recorded_as_accepted()
    {
        Switch("createsHiddenForListings", 1000);
        var share = Share();

        await share.Create(Inputs());

        Assert.Equal(("viewer", Developer), (share.Outputs.Text("role"), share.Outputs.Text("principalId")));
    }

    [Fact]
    public async Task A_role_that_does_not_show_is_taken_away_all_the_same()
    {
        Switch("createsHiddenForListings", 1000);
        var share = Share();
        await share.Create(Inputs());

        await share.Delete();

        Assert.Empty(RolesOf(Developer));
    }

    [Fact]
    public async Task A_role_that_is_accepted_but_not_given_is_told_and_recorded_as_it_is()
    {
        var share = Share();
        await share.Create(Inputs());
        Emulator.AddFault(new Fault { Method = "POST", Status = 200, Body = new JsonObject() });
        var news = Inputs(("role", "admin"));

        var status = await FailureOf(() => share.Update(news));

        Assert.Contains("still shows the role viewer", status.Message, StringComparison.Ordinal);
        share.Record(status.Find<ErrorResourceInitFailed>()!, news);
        Assert.Equal("viewer", share.Outputs.Text("role"));
        Assert.Equal(["role"], (await share.Diff(news)).Diffs);
        await share.Update(news);
        Assert.Equal(["admin"], RolesOf(Developer));
    }

    [Fact]
    public async Task A_role_that_cannot_be_read_back_is_recorded()
    {
        await Configure(("maxRetries", "0"));
        Fail("GET", ResourceRoute, 500, "internal_error", times: 1, skip: 1);
        var share = Share();

        var status = await FailureOf(() => share.Create(Inputs()));

        share.Record(status.Find<ErrorResourceInitFailed>()!, await share.Checked(Inputs()));
        Assert.Equal($"voice/{Narrator}/user/{DeveloperEmail}", share.Id);
        Assert.Equal(Changes.DiffNone, (await share.Diff(Inputs())).Changes);
        await share.Update(Inputs());
        Assert.Equal(1, Writes);
    }

    [Fact]
    public async Task A_role_whose_confirmation_is_cancelled_is_recorded()
    {
        Hang("GET", ResourceRoute, skip: 1);
        var creating = Share().Create(Inputs());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);

        Assert.Equal($"voice/{Narrator}/user/{DeveloperEmail}", (await FailureOf(() => creating)).Find<ErrorResourceInitFailed>()!.Id);
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData(null)]
    public async Task An_answer_that_is_lost_is_made_up_for_by_looking(string? before)
    {
        await Configure(("maxRetries", "0"));
        var share = Share();
        if (before is not null)
        {
            await share.Create(Inputs());
        }

        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        await (before is null ? share.Create(Inputs(("role", "editor"))) : share.Update(Inputs(("role", "editor"))));

        Assert.Equal(["editor"], RolesOf(Developer));
        Assert.Equal("editor", share.Outputs.Text("role"));
    }

    [Theory]
    [InlineData(DeveloperEmail)]
    [InlineData(Robot)]
    public async Task A_share_without_an_answer_is_recorded_even_where_it_does_not_show(string email)
    {
        // It may show late, or the server may still be at it.
        await Configure(("maxRetries", "0"));
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetBefore });
        var share = Share();

        var status = await FailureOf(() => share.Create(Inputs(("userEmail", email))));

        share.Record(status.Find<ErrorResourceInitFailed>()!, await share.Checked(Inputs(("userEmail", email))));
        Assert.Equal($"voice/{Narrator}/user/{email}", share.Id);
        Assert.Contains($"Whether the role viewer was given to {email} is not known", status.Message, StringComparison.Ordinal);
        await share.Update(Inputs(("userEmail", email)));
        Assert.Equal(["viewer"], RolesOf(email == Robot ? Account : Developer));
        await share.Delete();
        Assert.Empty(RolesOf(email == Robot ? Account : Developer));
    }

    [Theory]
    [InlineData(DeveloperEmail)]
    [InlineData(Robot)]
    public async Task A_share_without_an_answer_that_cannot_be_looked_up_is_recorded(string email)
    {
        await Configure(("maxRetries", "0"));
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        Fail("GET", ResourceRoute, 500, "internal_error", times: 1, skip: 1);
        var share = Share();

        var left = (await FailureOf(() => share.Create(Inputs(("userEmail", email))))).Find<ErrorResourceInitFailed>();

        Assert.Equal($"voice/{Narrator}/user/{email}", left!.Id);
    }

    [Fact]
    public async Task A_share_of_someone_whom_nothing_tells_is_found_by_what_is_new()
    {
        await Configure(("maxRetries", "0"));
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        var share = Share();

        await share.Create(Inputs(("userEmail", Robot)));

        Assert.Equal(Account, share.Outputs.Text("principalId"));
    }

    [Fact]
    public async Task A_deletion_of_which_nobody_knows_whether_it_is_done_is_not_told_to_have_changed_nothing()
    {
        await Configure(("maxRetries", "0"));
        var share = Share();
        await share.Create(Inputs());
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });
        Fail("GET", ResourceRoute, 401, "invalid_api_key", skip: 1);

        var status = await FailureOf(() => share.Delete());

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains(UnshareRoute, status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_the_server_that_changed_nothing_stays_one()
    {
        Fail("POST", ShareRoute, 500, "internal_error", "Something is not allowed.");

        var status = await FailureOf(() => Share().Create(Inputs()));

        Assert.Contains("Something is not allowed", status.Message, StringComparison.Ordinal);
        Assert.Empty(status.Details);
        Assert.Equal(3, Writes);
    }

    [Fact]
    public async Task A_refusal_leaves_nothing_and_says_why()
    {
        Emulator.PatchState("""{"members":{"AdminOfTheWorkspace000000001":{"seatType":"workspace_member"}}}""");
        ChangeResource(new JsonObject { ["roleToGroupIds"] = new JsonObject { ["viewer"] = new JsonArray("default") } }, Hotline);

        var status = await FailureOf(() => Share().Create(Inputs(
            ("resourceType", "convai_agents"), ("resourceId", Hotline), ("userEmail", "writer@example.com"))));

        Assert.Equal(GrpcStatusCode.PermissionDenied, status.Code);
        Assert.Contains("admin access", status.Message, StringComparison.Ordinal);
        Assert.Empty(status.Details);
    }

    [Theory]
    [InlineData(400, "not_shared")]
    [InlineData(403, "forbidden")]
    [InlineData(404, "user_not_found")]
    [InlineData(409, "conflict")]
    [InlineData(500, "internal_error")]
    public async Task A_deletion_that_is_refused_is_a_failure_only_while_the_role_is_there(int code, string reason)
    {
        await Configure(("maxRetries", "0"));
        var share = Share();
        await share.Create(Inputs());
        Fail("POST", UnshareRoute, code, reason);

        await FailureOf(() => share.Delete());
        Assert.Equal(["viewer"], RolesOf(Developer));

        Grant("viewer");
        await share.Delete();
    }

    [Theory]
    [InlineData(401, "missing_permissions")]
    [InlineData(401, "invalid_api_key")]
    public async Task A_deletion_with_a_wrong_key_is_a_failure_that_asks_no_more(int code, string reason)
    {
        var share = Share();
        await share.Create(Inputs());
        Fail("POST", UnshareRoute, code, reason);
        var before = Requests.Count;

        await FailureOf(() => share.Delete());

        Assert.Equal([$"GET {ResourceRoute}", $"POST {UnshareRoute}"], Requests.Skip(before));
    }

    [Fact]
    public async Task A_deletion_on_another_server_is_a_failure()
    {
        var share = Share();
        await share.Create(Inputs());
        Emulator.AddFault(new Fault { Method = "POST", Status = 404, Body = new JsonObject { ["detail"] = "Not Found" } });

        Assert.Contains("base URL", (await FailureOf(() => share.Delete())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_whose_answer_is_lost_succeeds_at_the_next_attempt()
    {
        var share = Share();
        await share.Create(Inputs());
        Emulator.AddFault(new Fault { Method = "POST", Connection = ConnectionFault.ResetAfter });

        await share.Delete();

        Assert.Empty(RolesOf(Developer));
    }

    [Fact]
    public async Task A_role_of_someone_whom_nothing_tells_is_not_forgotten_when_taking_it_away_is_refused()
    {
        Grant("viewer", Account);
        var share = Share();
        await share.Create(Inputs(("userEmail", Robot)));
        Fail("POST", UnshareRoute, 403, "forbidden");

        Assert.Equal(GrpcStatusCode.PermissionDenied, (await FailureOf(() => share.Delete())).Code);
    }
}
