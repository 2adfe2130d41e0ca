using System.Globalization;
using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetSharedVoicesTests : PluginTest
{
    private const string Owner = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    public static TheoryData<string, object, string> Filters => new()
    {
        { "category", "famous", "Carla" },
        { "gender", "male", "Bruno" },
        { "age", "young", "Alita" },
        { "accent", "british", "Bruno" },
        { "language", "es", "Carla" },
        { "locale", "en-US", "Alita" },
        { "search", "clear", "Alita" },
        { "useCases", new[] { "advertisement", "narrative_story" }, "Bruno Carla" },
        { "descriptives", new[] { "warm" }, "Carla" },
        { "featured", true, "Alita" },
        { "minNoticePeriodDays", 31, "Bruno" },
        { "includeCustomRates", false, "Alita Carla" },
        { "includeLiveModerated", false, "Alita Carla" },
        { "readerAppEnabled", true, "Bruno" },
        { "ownerId", Owner, "Bruno Alita" },
        { "sort", "cloned_by_count", "Carla Alita Bruno" },
        { "limit", 2, "Bruno Alita" },
    };

    [Fact]
    public void Every_filter_has_a_row() => Assert.Equal(
        Package.FindFunction("getSharedVoices")!.Inputs.Properties.Select(static property => property.Name).Order(StringComparer.Ordinal),
        Filters.Select(static row => (string)row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Each_filter_finds_what_fits(string filter, object value, string names) =>
        Assert.Equal(names, Names(await Invoke((filter, ValueOf(value)))));

    [Fact]
    public async Task All_filters_must_fit() => Assert.Equal("Alita", Names(await Invoke(("gender", "female"), ("language", "en"))));

    [Fact]
    public async Task A_voice_tells_what_the_library_knows_of_it()
    {
        var found = await Invoke(("search", "Alita"));

        Assert.Equal(
            Properties(
                ("voices", List(Properties(
                    ("publicOwnerId", Owner),
                    ("voiceId", "LibraryVoiceCalm0001"),
                    ("name", "Alita"),
                    ("date", "2024-04-29T20:40:32Z"),
                    ("category", "professional"),
                    ("gender", "Female"),
                    ("age", "young"),
                    ("accent", "american"),
                    ("language", "en"),
                    ("locale", "en-US"),
                    ("descriptive", "calm"),
                    ("useCase", "characters_animation"),
                    ("description", "Calm and clear."),
                    ("verifiedLanguages", List(Properties(
                        ("language", "en"), ("modelId", "eleven_multilingual_v2"), ("accent", "american"), ("locale", "en-US")))),
                    ("usageCharacterCount1y", 12852),
                    ("usageCharacterCount7d", 0),
                    ("playApiUsageCharacterCount1y", 0),
                    ("clonedByCount", 11),
                    ("freeUsersAllowed", true),
                    ("liveModerationEnabled", false),
                    ("featured", true),
                    ("noticePeriod", 30),
                    ("isAddedByUser", false),
                    ("isBookmarked", false)))),
                ("hasMore", false),
                ("totalCount", 1)),
            found);
    }

    [Theory]
    [InlineData(100, 1, true)]
    [InlineData(101, 2, true)]
    [InlineData(103, 2, false)]
    [InlineData(1000, 2, false)]
    public async Task Pages_are_followed_as_far_as_the_limit(int limit, int requests, bool hasMore)
    {
        var more = Enumerable.Range(0, 100).Select(static number => KeyValuePair.Create(
            string.Create(CultureInfo.InvariantCulture, $"More{number}"), (JsonNode?)new JsonObject { ["publicOwnerId"] = "o", ["name"] = "More" }));
        Emulator.PatchState(new JsonObject { ["sharedVoices"] = new JsonObject(more) }.ToJsonString());

        var found = await Invoke(("limit", limit));

        Assert.Equal(Math.Min(limit, 103), Assert.IsType<PropertyArray>(found["voices"]).Count);
        Assert.Equal((PropertyBoolean.From(hasMore), new PropertyNumber(103)), (found["hasMore"], found["totalCount"]));
        Assert.Equal(requests, Requests.Count);
    }

    [Fact]
    public async Task An_older_server_tells_less()
    {
        Switch("legacyApi", true);

        var found = await Invoke();

        Assert.Equal("Bruno Alita Carla", Names(found));
        Assert.Null(found.Find("totalCount"));
    }

    [Fact]
    public async Task A_preview_gets_the_same() => Assert.Equal(await Invoke(), (await Call(preview: true)).Return.ToPropertyObject());

    [Theory]
    [InlineData("limit", 0)]
    [InlineData("limit", 1001)]
    [InlineData("minNoticePeriodDays", -1)]
    [InlineData("gendre", "male")]
    public async Task What_makes_no_sense_is_refused_before_anything_is_asked(string property, object value)
    {
        var response = await Call(preview: false, (property, ValueOf(value)));

        Assert.Equal(property, Assert.Single(response.Failures).Property);
        Assert.Empty(Requests);
    }

    private static PropertyValue ValueOf(object value) => value switch
    {
        bool flag => flag,
        int number => number,
        string[] texts => new PropertyArray(texts.Select(static text => (PropertyValue)text)),
        _ => (string)value,
    };

    private static string Names(PropertyObject found) =>
        string.Join(' ', Assert.IsType<PropertyArray>(found["voices"]).Select(static voice => Assert.IsType<PropertyObject>(voice).Text("name")));

    private async Task<PropertyObject> Invoke(params (string Name, PropertyValue Value)[] arguments)
    {
        var response = await Call(preview: false, arguments);
        Assert.Empty(response.Failures);
        return response.Return.ToPropertyObject();
    }

    private Task<InvokeResponse> Call(bool preview, params (string Name, PropertyValue Value)[] arguments) => Rpc.Invoke(
        new InvokeRequest { Tok = "elevenlabs:index:getSharedVoices", Args = Properties(arguments).ToStruct(), Preview = preview }, default);
}
