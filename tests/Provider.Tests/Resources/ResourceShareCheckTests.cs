using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ResourceShareCheckTests : ResourceShareTest
{
    [Fact]
    public async Task What_is_not_given_to_overwrite_is_not_overwritten() =>
        Assert.Equal(Inputs(("overwrite", false)), await Share().Checked(Inputs()));

    [Fact]
    public async Task Nobody_and_two_at_once_are_refused()
    {
        var nobody = Assert.Single((await Share().Check(Inputs().Without("userEmail"))).Failures);
        var two = Assert.Single((await Share().Check(Inputs(("groupId", "default")))).Failures);

        Assert.Contains("userEmail and groupId and workspaceApiKeyId", nobody.Reason, StringComparison.Ordinal);
        Assert.Equal("groupId", two.Property);
    }

    [Theory]
    [InlineData("role", "owner")]
    [InlineData("role", "role_support")]
    [InlineData("userEmail", "developer")]
    [InlineData("resourceId", " ")]
    [InlineData("resourceType", "")]
    public async Task A_value_that_cannot_be_is_refused(string property, string value)
    {
        var failure = Assert.Single((await Share().Check(Inputs((property, value)))).Failures);

        Assert.Equal(property, failure.Property);
    }

    [Fact]
    public async Task A_type_that_is_not_known_yet_is_passed_on_with_a_warning()
    {
        var inputs = await Share().Checked(Inputs(("resourceType", "voices")));

        Assert.Equal("voices", inputs.Text("resourceType"));
        Assert.Contains("did you mean voice?", Assert.Single(Engine.Messages).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_are_not_known_yet_are_accepted()
    {
        var inputs = Inputs(("resourceId", Unknown), ("userEmail", Unknown), ("role", Unknown));

        Assert.Equal(inputs.With("overwrite", false), await Share().Checked(inputs));
    }

    [Fact]
    public async Task A_preview_tells_what_is_certain_and_asks_nobody()
    {
        var preview = (await Share().PreviewCreate(Inputs())).Properties.ToPropertyObject();

        Assert.Equal(
            Inputs(("overwrite", false), ("principalId", Unknown), ("resourceName", Unknown), ("creatorUserId", Unknown)),
            new PropertyObject(preview.Where(static property => property.Value is not PropertyNull)));
        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task A_preview_of_another_role_knows_everything_and_asks_nobody()
    {
        var share = Share();
        await share.Create(Inputs());
        var requests = Requests.Count;

        var preview = await share.PreviewUpdate(Inputs(("role", "editor")));

        Assert.Equal(share.Outputs.With("role", "editor"), new PropertyObject(preview.Where(static property => property.Value is not PropertyNull)));
        Assert.Equal(requests, Requests.Count);
    }

    [Theory]
    [InlineData("resourceType", "dubbing")]
    [InlineData("resourceId", Hotline)]
    [InlineData("userEmail", "writer@example.com")]
    public async Task Another_resource_or_person_replaces_the_grant_and_the_old_one_goes_first(string property, string value)
    {
        var share = Share();
        await share.Create(Inputs());

        var diff = await share.Diff(Inputs((property, value)));

        Assert.Equal([property], diff.Replaces);
        Assert.True(diff.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Another_kind_of_target_replaces_the_grant()
    {
        var share = Share();
        await share.Create(Inputs());

        var diff = await share.Diff(InputsFor("groupId", Engineering));

        Assert.Equal(["groupId", "userEmail"], diff.Replaces.Order(StringComparer.Ordinal));
        Assert.Equal((Kind.AddReplace, Kind.DeleteReplace), (diff.DetailedDiff["groupId"].Kind, diff.DetailedDiff["userEmail"].Kind));
    }

    [Fact]
    public async Task Another_role_changes_in_place()
    {
        var share = Share();
        await share.Create(Inputs());

        var diff = await share.Diff(Inputs(("role", "editor")));

        Assert.Equal(["role"], diff.Diffs);
        Assert.Empty(diff.Replaces);
        Assert.False(diff.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Neither_the_letter_case_of_an_address_nor_a_later_permission_to_overwrite_is_a_difference()
    {
        var share = Share();
        await share.Create(Inputs());

        Assert.Equal(Changes.DiffNone, (await share.Diff(Inputs(("userEmail", "DEVELOPER@Example.COM"), ("overwrite", true)))).Changes);
    }
}
