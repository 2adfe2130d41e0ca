using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace ElevenProvider.Provider.Tests.Configuration;

public sealed class DiffConfigTests : PluginTest
{
    [Fact]
    public async Task Equal_settings_are_no_change()
    {
        var settings = Properties(("apiKey", "one"), ("residency", "eu"), ("version", "1.0.0"));

        Assert.Equal(Changes.DiffNone, (await Diff(settings, settings)).Changes);
    }

    [Theory]
    [InlineData("apiKey", "two")]
    [InlineData("expectedUserId", "two")]
    [InlineData("maxRetries", "2")]
    [InlineData("maxConcurrentRequests", "2")]
    [InlineData("requestTimeoutSeconds", "2")]
    public async Task Nothing_but_the_address_makes_what_was_made_unmanageable(string setting, string value)
    {
        var response = await Diff(olds: Properties((setting, "1"), ("residency", "eu")), news: Properties((setting, value), ("residency", "eu")));

        Assert.Equal(Changes.DiffSome, response.Changes);
        Assert.Equal([setting], response.Diffs);
        Assert.Empty(response.Replaces);
        Assert.True(response.HasDetailedDiff);
        Assert.Equal(Kind.Update, Assert.Single(response.DetailedDiff).Value.Kind);
    }

    [Fact]
    public async Task A_setting_given_as_JSON_text_equals_the_decoded_one() =>
        Assert.Equal(Changes.DiffNone, (await Diff(olds: Properties(("maxRetries", 3)), news: Properties(("maxRetries", "3")))).Changes);

    [Theory]
    [InlineData("residency", "eu", "residency", "us")]
    [InlineData("baseUrl", "https://one.example.com", "baseUrl", "https://two.example.com")]
    [InlineData("residency", "eu", "baseUrl", "https://two.example.com")]
    [InlineData("residency", "eu", null, null)]
    [InlineData(null, null, "residency", "in")]
    public async Task Another_address_replaces(string? oldSetting, string? oldValue, string? newSetting, string? newValue)
    {
        var response = await Diff(Address(oldSetting, oldValue), Address(newSetting, newValue));

        Assert.Equal(Changes.DiffSome, response.Changes);
        Assert.NotEmpty(response.Replaces);
        Assert.Equal(response.Diffs.Order(StringComparer.Ordinal), response.Replaces.Order(StringComparer.Ordinal));
        Assert.All(response.DetailedDiff.Values, static diff => Assert.True(diff.Kind is Kind.AddReplace or Kind.DeleteReplace or Kind.UpdateReplace));
    }

    [Theory]
    [InlineData("residency", "eu", "baseUrl", "https://api.eu.residency.elevenlabs.io")]
    [InlineData("baseUrl", "https://API.elevenlabs.io/", "baseUrl", "https://api.elevenlabs.io")]
    [InlineData("residency", "global", null, null)]
    [InlineData(null, null, "baseUrl", "https://api.elevenlabs.io")]
    public async Task Another_spelling_of_the_same_address_does_not_replace(
        string? oldSetting, string? oldValue, string? newSetting, string? newValue)
    {
        var response = await Diff(Address(oldSetting, oldValue), Address(newSetting, newValue));

        Assert.Empty(response.Replaces);
        Assert.All(response.DetailedDiff.Values, static diff => Assert.True(diff.Kind is Kind.Add or Kind.Delete or Kind.Update));
    }

    [Fact]
    public async Task An_address_that_is_not_known_yet_counts_as_another_one()
    {
        var response = await Diff(olds: Properties(("baseUrl", "https://one.example.com")), news: Properties(("baseUrl", Unknown)));

        Assert.Equal(Changes.DiffSome, response.Changes);
        Assert.Equal(["baseUrl"], response.Replaces);
    }

    [Fact]
    public async Task An_ignored_change_is_no_change()
    {
        var request = Request(olds: Properties(("apiKey", "one")), news: Properties(("apiKey", "two")));
        request.IgnoreChanges.Add("apiKey");

        Assert.Equal(Changes.DiffNone, (await Rpc.DiffConfig(request, default)).Changes);
    }

    private static PropertyObject Address(string? setting, string? value) => setting is null ? Properties() : Properties((setting, value!));

    private Task<DiffResponse> Diff(PropertyObject olds, PropertyObject news) => Rpc.DiffConfig(Request(olds, news), default);

    private static DiffRequest Request(PropertyObject olds, PropertyObject news) => new()
    {
        Id = "0b3f8a52-1c9e-4d6a-9b77-2f1f6f0f7a10",
        Urn = "urn:pulumi:dev::tests::pulumi:providers:elevenlabs::default",
        Olds = olds.ToStruct(),
        OldInputs = olds.ToStruct(),
        News = news.ToStruct(),
    };
}
