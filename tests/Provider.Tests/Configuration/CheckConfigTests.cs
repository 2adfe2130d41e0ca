using ElevenProvider.Api;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Configuration;

public sealed class CheckConfigTests : PluginTest
{
    [Fact]
    public async Task Numbers_that_came_as_JSON_text_are_decoded()
    {
        var response = await Check(("maxRetries", "3"), ("maxConcurrentRequests", "16"), ("requestTimeoutSeconds", "30"));

        Assert.Empty(response.Failures);
        Assert.Equal(
            Properties(("maxRetries", 3), ("maxConcurrentRequests", 16), ("requestTimeoutSeconds", 30)), response.Inputs.ToPropertyObject());
    }

    [Fact]
    public async Task Numbers_that_are_decoded_already_are_taken_too()
    {
        var response = await Check(("maxRetries", 3));

        Assert.Empty(response.Failures);
        Assert.Equal(Properties(("maxRetries", 3)), response.Inputs.ToPropertyObject());
    }

    [Fact]
    public async Task Text_that_looks_like_JSON_stays_text()
    {
        var response = await Check(("apiKey", "1234"), ("expectedUserId", "true"));

        Assert.Empty(response.Failures);
        Assert.Equal(Properties(("apiKey", Secret("1234")), ("expectedUserId", "true")), response.Inputs.ToPropertyObject());
    }

    [Fact]
    public async Task A_key_that_was_set_without_saying_that_it_is_secret_is_secret_all_the_same()
    {
        var response = await Check(("apiKey", "a-key"), ("baseUrl", "https://api.example.com"));

        Assert.Empty(response.Failures);
        Assert.Equal(Properties(("apiKey", Secret("a-key")), ("baseUrl", "https://api.example.com")), response.Inputs.ToPropertyObject());
    }

    [Fact]
    public async Task Without_settings_the_answer_holds_inputs_all_the_same()
    {
        var response = await Rpc.CheckConfig(new CheckRequest(), default);

        // A message left unset is not an empty one: an engine that gets none ends in a panic.
        Assert.NotNull(response.Inputs);
        Assert.Empty(response.Failures);
    }

    [Fact]
    public async Task The_version_of_the_plugin_is_returned_as_it_came()
    {
        var response = await Check(("version", "1.2.3"), ("maxRetries", "0"));

        Assert.Empty(response.Failures);
        Assert.Equal(Properties(("version", "1.2.3"), ("maxRetries", 0)), response.Inputs.ToPropertyObject());
    }

    [Fact]
    public async Task What_is_not_known_yet_passes_and_stays_unknown()
    {
        var response = await Check(("apiKey", Unknown), ("baseUrl", Unknown), ("maxRetries", Unknown));

        Assert.Empty(response.Failures);
        Assert.All(response.Inputs.ToPropertyObject().Values, static value => Assert.True(value.ContainsUnknowns));
    }

    [Theory]
    [InlineData("baseurl", "baseUrl")]
    [InlineData("api_key", "apiKey")]
    [InlineData("maxRetires", "maxRetries")]
    public async Task A_misspelt_setting_is_refused_with_what_was_meant(string written, string meant)
    {
        var failure = await OnlyFailure((written, "x"));

        // Naming the property would have the engine show its value, which may be a key.
        Assert.Equal("", failure.Property);
        Assert.Contains($"{written} is not a setting of this provider; did you mean {meant}?", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_someone_else_s_is_let_through_with_a_warning()
    {
        var response = await Check(("team", "writers"));

        Assert.Empty(response.Failures);
        Assert.Equal("writers", response.Inputs.ToPropertyObject().Text("team"));
        Assert.Contains("team is not a setting", Assert.Single(Engine.Messages).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://api.elevenlabs.io")]
    [InlineData("ftp://api.elevenlabs.io")]
    [InlineData("api.elevenlabs.io")]
    [InlineData("//api.elevenlabs.io")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("http://[::ffff:8.8.8.8]")]
    [InlineData("http://[::127.0.0.1]")]
    [InlineData("http://134744072")]
    [InlineData("http://localhost.")]
    [InlineData("http://l\u043ecalhost")]
    [InlineData("https://\u05beapi.elevenlabs.io")]
    [InlineData("https://")]
    public async Task An_address_that_a_key_must_not_be_sent_to_is_refused(string address)
    {
        var failure = await OnlyFailure(("baseUrl", address));

        Assert.Equal("baseUrl", failure.Property);
        Assert.Contains("must be an https address", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://s3cr3t@api.elevenlabs.io")]
    [InlineData("https://someone:s3cr3t@api.elevenlabs.io")]
    [InlineData("http://127.0.0.1:s3cr3t@evil.example")]
    [InlineData("https://api.elevenlabs.io/?token=s3cr3t")]
    [InlineData("https://api.elevenlabs.io/#s3cr3t")]
    [InlineData("someone:s3cr3t@api.elevenlabs.io")]
    public async Task An_address_that_may_hold_a_password_is_refused_without_showing_it(string address)
    {
        var failure = await OnlyFailure(("baseUrl", address));

        // Naming the property would have the engine show its value.
        Assert.Equal("", failure.Property);
        Assert.StartsWith("baseUrl must be an https address", failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.eu.residency.elevenlabs.io")]
    [InlineData("https://proxy.example.com/elevenlabs/")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://[::ffff:127.0.0.1]:8080")]
    public async Task An_https_or_loopback_address_is_taken(string address) => Assert.Empty((await Check(("baseUrl", address))).Failures);

    [Theory]
    [InlineData("global")]
    [InlineData("us")]
    [InlineData("eu")]
    [InlineData("in")]
    [InlineData("sg")]
    public async Task Each_residency_is_taken(string residency) => Assert.Empty((await Check(("residency", residency))).Failures);

    [Fact]
    public async Task Another_residency_is_refused_with_those_that_have_an_address()
    {
        var failure = await OnlyFailure(("residency", "mars"));

        Assert.Equal("residency", failure.Property);
        Assert.Equal($"must be one of {string.Join(", ", ElevenLabsHosts.ByResidency.Keys)}", failure.Reason);
    }

    [Fact]
    public async Task A_residency_and_an_address_exclude_each_other()
    {
        var failure = await OnlyFailure(("residency", "eu"), ("baseUrl", "https://api.elevenlabs.io"));

        Assert.Equal("baseUrl", failure.Property);
        Assert.Contains("residency", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maxRetries", "-1")]
    [InlineData("maxRetries", "11")]
    [InlineData("maxRetries", "1.5")]
    [InlineData("maxRetries", "many")]
    [InlineData("maxConcurrentRequests", "0")]
    [InlineData("maxConcurrentRequests", "65")]
    [InlineData("requestTimeoutSeconds", "0")]
    [InlineData("requestTimeoutSeconds", "3601")]
    public async Task A_value_out_of_range_is_refused(string setting, string value) =>
        Assert.Equal(setting, (await OnlyFailure((setting, value))).Property);

    [Theory]
    [InlineData(" ", "must not be empty")]
    [InlineData("sk_1234\n", "holds white space")]
    [InlineData("\"sk_1234\u00a0\"", "holds white space")]
    public async Task A_wrong_key_is_refused_without_showing_it(string key, string problem)
    {
        var failure = await OnlyFailure(("apiKey", key));

        Assert.Equal("", failure.Property);
        Assert.StartsWith($"apiKey {problem}", failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_1234", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var response = await Check(("baseUrl", "http://example.com"), ("residency", "mars"), ("maxRetries", "99"), ("apikey", "x"));

        Assert.Equal(
            ["", "baseUrl", "baseUrl", "maxRetries", "residency"],
            response.Failures.Select(static failure => failure.Property).Order(StringComparer.Ordinal));
    }

    private async Task<CheckResponse> Check(params (string Name, PropertyValue Value)[] settings) => await Rpc.CheckConfig(
        new CheckRequest
        {
            Urn = "urn:pulumi:dev::tests::pulumi:providers:elevenlabs::default",
            Type = "pulumi:providers:elevenlabs",
            Name = "default",
            News = Properties(settings).ToStruct(),
        },
        default);

    private async Task<CheckFailure> OnlyFailure(params (string Name, PropertyValue Value)[] settings) =>
        Assert.Single((await Check(settings)).Failures);
}
