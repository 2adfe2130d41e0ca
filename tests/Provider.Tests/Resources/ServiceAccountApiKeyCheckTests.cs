using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;
using Mode = Pulumirpc.CheckRequest.Types.AutonamingOptions.Types.Mode;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ServiceAccountApiKeyCheckTests : ApiKeyTest
{
    [Fact]
    public async Task What_is_left_out_takes_its_default()
    {
        var inputs = await Key().Checked(Inputs().Without("enabled"));

        Assert.Equal(Inputs(("enabled", true)), inputs);
    }

    [Fact]
    public async Task A_property_set_to_null_is_not_set() =>
        Assert.Equal(Inputs(), await Key().Checked(Inputs(("characterLimit", PropertyValue.Null), ("allowedIps", PropertyValue.Null))));

    [Fact]
    public async Task Secrets_and_what_is_not_known_yet_stay_as_they_are()
    {
        var given = Inputs(
            ("name", Secret("hidden")), ("permissions", List(Unknown, "voices_read")), ("characterLimit", Unknown), ("allowedIps", Secret(Unknown)));

        Assert.Equal(given, await Key().Checked(given));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_and_where()
    {
        var response = await Key().Check(Properties(
            ("serviceAccountUserId", ""),
            ("name", true),
            ("permissions", "all"),
            ("characterLimit", -1),
            ("enabled", "yes"),
            ("allowedIps", List("192.0.2.1", "192.0.2", "::/129")),
            ("character_limit", 5)));

        Assert.Equal(
            ["allowedIps[1]", "allowedIps[2]", "characterLimit", "character_limit", "enabled", "name", "permissions", "serviceAccountUserId"],
            response.Failures.Select(static failure => failure.Property).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_required_and_missing_is_named()
    {
        var response = await Key().Check(Properties());

        Assert.Equal(["permissions", "serviceAccountUserId"], response.Failures.Select(static failure => failure.Property).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("all", "voices_read")]
    [InlineData("voices_read", "all")]
    public async Task The_permission_to_everything_stands_alone(params string[] permissions)
    {
        var response = await Key().Check(Inputs(("permissions", new PropertyArray(permissions.Select(static item => (PropertyValue)item)))));

        Assert.Equal("permissions", Assert.Single(response.Failures).Property);
    }

    [Fact]
    public async Task No_permission_at_all_can_be_meant() => await Key().Checked(Inputs(("permissions", List())));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Too_few_or_too_many_addresses_are_refused(int count)
    {
        var addresses = Enumerable.Range(0, count).Select(static number => (PropertyValue)$"192.0.2.{number}");

        Assert.Equal("allowedIps", Assert.Single((await Key().Check(Inputs(("allowedIps", new PropertyArray(addresses))))).Failures).Property);
    }

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("192.0.2.0/24")]
    [InlineData("0.0.0.0/0")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:DB8::/32")]
    public async Task Addresses_and_networks_are_taken_as_they_are_spelled(string address) =>
        Assert.Equal(Inputs(("allowedIps", List(address))), await Key().Checked(Inputs(("allowedIps", List(address)))));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("192.0.2")]
    [InlineData("192.0.2.256")]
    [InlineData("192.0.2.0/33")]
    [InlineData("192.0.2.0/")]
    [InlineData("192.0.2.0/-1")]
    [InlineData("192.0.2.0/ 24")]
    [InlineData("2001:db8::/129")]
    [InlineData("example.com")]
    public async Task What_is_neither_address_nor_network_is_refused(string address) =>
        Assert.Equal("allowedIps[0]", Assert.Single((await Key().Check(Inputs(("allowedIps", List(address))))).Failures).Property);

    [Fact]
    public async Task Without_a_name_one_is_made_of_the_resources_own_and_the_seed()
    {
        var name = (await Key("ci-key").Checked(Inputs().Without("name"))).Text("name");

        Assert.Matches("^ci-key-[a-f0-9]{7}$", name);
        Assert.Equal(name, (await Key("ci-key").Checked(Inputs().Without("name"))).Text("name"));
        Assert.NotEqual(name, (await CheckNameless(request => request.RandomSeed = ByteString.CopyFrom(new byte[32]))).Inputs.Fields["name"].StringValue);
    }

    [Fact]
    public async Task A_name_that_was_made_stays()
    {
        var response = await CheckNameless(request =>
        {
            request.Olds = Inputs(("name", "deploy-0000000")).ToStruct();
            request.RandomSeed = ByteString.CopyFrom(new byte[32]);
        });

        Assert.Equal("deploy-0000000", response.Inputs.Fields["name"].StringValue);
    }

    [Fact]
    public async Task A_name_that_would_be_too_long_is_cut()
    {
        var name = (await Key(new string('x', 120)).Checked(Inputs().Without("name"))).Text("name");

        Assert.Equal(100, name.Length);
        Assert.Matches("^x+-[a-f0-9]{7}$", name);
    }

    [Theory]
    [InlineData(Mode.Propose)]
    [InlineData(Mode.Enforce)]
    public async Task The_name_that_the_user_wishes_is_taken(Mode mode)
    {
        var response = await CheckNameless(request => request.Autonaming = new() { Mode = mode, ProposedName = "wished" });

        Assert.Empty(response.Failures);
        Assert.Equal("wished", response.Inputs.Fields["name"].StringValue);
    }

    [Fact]
    public async Task Where_names_must_not_be_made_one_must_be_given()
    {
        var response = await CheckNameless(static request => request.Autonaming = new() { Mode = Mode.Disable });

        Assert.Equal("name", Assert.Single(response.Failures).Property);
    }

    [Fact]
    public async Task A_given_name_wins_over_every_wish()
    {
        var request = new CheckRequest
        {
            Type = "elevenlabs:index:ServiceAccountApiKey",
            News = Inputs().ToStruct(),
            Autonaming = new() { Mode = Mode.Enforce, ProposedName = "wished" },
        };

        Assert.Equal("deploy", (await Rpc.Check(request, default)).Inputs.Fields["name"].StringValue);
    }

    private Task<CheckResponse> CheckNameless(Action<CheckRequest> change)
    {
        var request = new CheckRequest
        {
            Type = "elevenlabs:index:ServiceAccountApiKey",
            Name = "deploy",
            News = Inputs().Without("name").ToStruct(),
            RandomSeed = StackResource.Seed,
        };
        change(request);
        return Rpc.Check(request, default);
    }
}
