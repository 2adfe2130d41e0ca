using ElevenProvider.Emulator;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Configuration;

public sealed class ConfigureTests : PluginTest
{
    [Fact]
    public async Task It_repeats_what_the_handshake_said_for_engines_that_shake_no_hands()
    {
        var response = await Configure();

        Assert.True(response.AcceptSecrets);
        Assert.True(response.AcceptResources);
        Assert.True(response.SupportsPreview);
        Assert.True(response.SupportsAutonamingConfiguration);
        Assert.False(response.AcceptOutputs);
    }

    [Fact]
    public async Task It_makes_no_request_and_needs_no_key()
    {
        await Rpc.Configure(new ConfigureRequest { Args = Properties(("baseUrl", Emulator.Url.ToString())).ToStruct() }, default);

        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task Without_a_key_an_operation_says_how_to_set_one()
    {
        await Rpc.Configure(new ConfigureRequest { Args = Properties(("baseUrl", Emulator.Url.ToString())).ToStruct() }, default);

        var status = await FailureOf(ReadUser);

        Assert.Equal(GrpcStatusCode.Unauthenticated, status.Code);
        Assert.Contains("`pulumi config set --secret elevenlabs:apiKey <key>`", status.Message, StringComparison.Ordinal);
        Assert.Contains("ELEVENLABS_API_KEY", status.Message, StringComparison.Ordinal);
        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task What_is_not_set_comes_from_the_environment()
    {
        Environment["ELEVENLABS_API_KEY"] = EmulatorOptions.DefaultApiKey;
        Environment["ELEVENLABS_BASE_URL"] = Emulator.Url.ToString();

        await Rpc.Configure(new ConfigureRequest { Args = Properties(("requestTimeoutSeconds", "600")).ToStruct() }, default);

        await ReadUser();
        Assert.Equal(["GET /v1/user"], Requests);
    }

    [Fact]
    public async Task What_is_set_wins_over_the_environment()
    {
        Environment["ELEVENLABS_API_KEY"] = "of-the-environment";
        Environment["ELEVENLABS_BASE_URL"] = "https://of.the.environment.example.com";

        await Configure();

        await ReadUser();
        Assert.Equal(["GET /v1/user"], Requests);
    }

    [Theory]
    [InlineData("ELEVENLABS_BASE_URL", "http://api.example.com", "elevenlabs:baseUrl", "must be an https address")]
    [InlineData("ELEVENLABS_BASE_URL", "https://someone:planted-key@api.example.com", "elevenlabs:baseUrl", "without user name")]
    [InlineData("ELEVENLABS_BASE_URL", "http://localhost:planted-key@evil.example", "elevenlabs:baseUrl", "without user name")]
    [InlineData("ELEVENLABS_BASE_URL", "http://[::127.0.0.1]", "elevenlabs:baseUrl", "must be an https address")]
    [InlineData("ELEVENLABS_API_RESIDENCY", "mars", "elevenlabs:residency", "must be one of global, us, eu, in, sg")]
    [InlineData("ELEVENLABS_API_KEY", "   ", "elevenlabs:apiKey", "must not be empty")]
    [InlineData("ELEVENLABS_API_KEY", "planted-key\n", "elevenlabs:apiKey", "white space")]
    public async Task A_bad_environment_variable_is_named_beside_its_setting(string variable, string value, string setting, string problem)
    {
        Environment[variable] = value;

        var status = await FailureOf(() => Rpc.Configure(new ConfigureRequest { Args = Properties().ToStruct() }, default));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains(variable, status.Message, StringComparison.Ordinal);
        Assert.Contains(setting, status.Message, StringComparison.Ordinal);
        Assert.Contains(problem, status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-key", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_the_program_wins_over_a_residency_in_the_environment()
    {
        Environment["ELEVENLABS_API_RESIDENCY"] = "eu";

        await Configure();
        await Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser", Args = PropertyObject.Empty.ToStruct() }, default);

        Assert.Equal(["GET /v1/user"], Requests);
    }

    [Fact]
    public async Task A_residency_and_an_address_in_the_environment_are_a_contradiction()
    {
        Environment["ELEVENLABS_BASE_URL"] = "https://proxy.example.com";
        Environment["ELEVENLABS_API_RESIDENCY"] = "eu";

        var status = await FailureOf(() => Rpc.Configure(new ConfigureRequest { Args = PropertyObject.Empty.ToStruct() }, default));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains("ELEVENLABS_BASE_URL", status.Message, StringComparison.Ordinal);
        Assert.Contains("residency", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        Environment["ELEVENLABS_BASE_URL"] = "nowhere";

        var status = await FailureOf(() => Configure(("baseUrl", PropertyValue.Null), ("maxRetries", "99")));

        Assert.Contains("elevenlabs:baseUrl", status.Message, StringComparison.Ordinal);
        Assert.Contains("elevenlabs:maxRetries", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_another_version_and_of_the_engine_itself_are_tolerated()
    {
        // Recorded settings are configured without a check before.
        await Configure(("version", "9.9.9"), ("__internal", Properties(("name", "elevenlabs"))), ("ofALaterVersion", "x"));

        await ReadUser();
        Assert.Equal(["GET /v1/user"], Requests);
    }

    [Fact]
    public async Task Before_it_an_operation_is_refused_and_nothing_is_sent()
    {
        await using var plugin = await TestPlugin.StartAsync(Time, Environment);

        var status = await FailureOf(() => plugin.Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser" }, default));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("not configured", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_settings_win()
    {
        await Configure(("apiKey", "wrong"));
        await Configure();

        await ReadUser();
    }

    [Fact]
    public async Task Settings_that_are_wrong_leave_those_before_in_force()
    {
        await FailureOf(() => Configure(("maxRetries", "99")));

        await ReadUser();
    }

    [Fact]
    public async Task Retries_can_be_switched_off()
    {
        await Configure(("maxRetries", "0"));
        Fail("GET", "/v1/user", 503, "service_unavailable");

        await FailureOf(ReadUser);

        Assert.Single(Emulator.Requests);
    }

    private Task ReadUser() => Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser" }, default);
}
