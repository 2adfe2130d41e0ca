using System.Globalization;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.SharedVoices;
using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.SharedVoices;

public sealed class SharedVoicesClientTests
{
    [Fact]
    public async Task Every_filter_is_sent_as_the_api_writes_it()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"voices":[],"has_more":false}"""));
        using var client = TestClient.For(server.Address);

        await client.SharedVoices.List(
            new SharedVoiceFilter
            {
                Category = "famous",
                Gender = "female",
                Age = "old",
                Accent = "irish",
                Language = "en",
                Locale = "en-IE",
                Search = "warm & calm",
                UseCases = ["audiobook", "news"],
                Descriptives = ["calm"],
                Featured = true,
                MinNoticePeriodDays = 30,
                IncludeCustomRates = false,
                IncludeLiveModerated = true,
                ReaderAppEnabled = false,
                OwnerId = "o1",
                Sort = "trending",
            },
            limit: 5,
            CancellationToken.None);

        Assert.Equal(
            "/v1/shared-voices?page_size=5&category=famous&gender=female&age=old&accent=irish&language=en&locale=en-IE&search=warm%20%26%20calm" +
            "&use_cases=audiobook&use_cases=news&descriptives=calm&featured=true&min_notice_period_days=30&include_custom_rates=false" +
            "&include_live_moderated=true&reader_app_enabled=false&owner_id=o1&sort=trending&page=0",
            server.OnlyRequest.Target);
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"voices":null,"has_more":false,"total_count":0}"""));
        using var client = TestClient.For(server.Address);

        var list = await client.SharedVoices.List(new SharedVoiceFilter(), limit: 1000, CancellationToken.None);

        Assert.Equal("/v1/shared-voices?page_size=100&page=0", server.OnlyRequest.Target);
        Assert.Equal((0, false, 0L), (list.Voices.Count, list.HasMore, list.TotalCount));
    }

    [Fact]
    public async Task A_voice_tells_what_the_library_knows_of_it()
    {
        await using var server = new ScriptedServer(Reply.Json("""
            {"voices":[{"public_owner_id":"o1","voice_id":"l1","date_unix":1714423232,"name":"Alita","accent":"american","gender":"Female","age":"young",
             "descriptive":"calm","use_case":"characters_animation","category":"professional","language":"en","locale":"en-US","description":"d",
             "preview_url":"p","usage_character_count_1y":12852,"usage_character_count_7d":12,"play_api_usage_character_count_1y":3,"cloned_by_count":11,
             "rate":1,"fiat_rate":0.05,"free_users_allowed":true,"live_moderation_enabled":false,"featured":true,"notice_period":30,"image_url":"i",
             "is_added_by_user":true,"is_bookmarked":false,
             "verified_languages":[{"language":"en","model_id":"m","accent":"a","locale":"en-US","preview_url":"v"}]}],"has_more":false}
            """));
        using var client = TestClient.For(server.Address);

        var voice = Assert.Single((await client.SharedVoices.List(new SharedVoiceFilter(), 1, CancellationToken.None)).Voices);

        Assert.Equal(
            new VerifiedLanguage { Language = "en", ModelId = "m", Accent = "a", Locale = "en-US", PreviewUrl = "v" }, Assert.Single(voice.VerifiedLanguages!));
        Assert.Equal(
            new SharedVoice
            {
                PublicOwnerId = "o1",
                VoiceId = "l1",
                Date = DateTimeOffset.FromUnixTimeSeconds(1714423232),
                Name = "Alita",
                Accent = "american",
                Gender = "Female",
                Age = "young",
                Descriptive = "calm",
                UseCase = "characters_animation",
                Category = "professional",
                Language = "en",
                Locale = "en-US",
                Description = "d",
                PreviewUrl = "p",
                UsageCharacterCount1y = 12852,
                UsageCharacterCount7d = 12,
                PlayApiUsageCharacterCount1y = 3,
                ClonedByCount = 11,
                Rate = 1,
                FiatRate = 0.05,
                FreeUsersAllowed = true,
                LiveModerationEnabled = false,
                Featured = true,
                NoticePeriod = 30,
                ImageUrl = "i",
                IsAddedByUser = true,
                IsBookmarked = false,
            },
            voice with { VerifiedLanguages = null });
    }

    [Theory]
    [InlineData(100, 1, true, 250L)]
    [InlineData(101, 2, true, 250L)]
    [InlineData(250, 3, false, 250L)]
    [InlineData(1000, 3, false, 250L)]
    public async Task Pages_are_followed_as_far_as_the_limit(int limit, int requests, bool hasMore, long total)
    {
        await using var server = new ScriptedServer(request => PageOf(250, request.Target));
        using var client = TestClient.For(server.Address);

        var list = await client.SharedVoices.List(new SharedVoiceFilter(), limit, CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, Math.Min(limit, 250)).Select(Name), list.Voices.Select(voice => voice.VoiceId));
        Assert.Equal((requests, hasMore, total), (server.Requests.Count, list.HasMore, list.TotalCount));
    }

    [Fact]
    public async Task A_server_that_promises_more_without_sending_any_is_not_followed_for_ever()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"voices":[],"has_more":true}"""));
        using var client = TestClient.For(server.Address);

        var list = await client.SharedVoices.List(new SharedVoiceFilter(), 10, CancellationToken.None);

        Assert.Single(server.Requests);
        Assert.False(list.HasMore);
        Assert.Null(list.TotalCount);
    }

    [Fact]
    public async Task A_voice_is_added_under_a_name()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"voice_id":"c1"}"""));
        using var client = TestClient.For(server.Address);

        var id = await client.SharedVoices.Add("o 1", "l1", "Nora", bookmarked: null, CancellationToken.None);
        await client.SharedVoices.Add("o1", "l1", "Nora", bookmarked: false, CancellationToken.None);

        Assert.Equal("c1", id);
        Assert.Equal(("POST", "/v1/voices/add/o%201/l1"), (server.Requests[0].Method, server.Requests[0].Target));
        Assert.Equal(["""{"new_name":"Nora"}""", """{"new_name":"Nora","bookmarked":false}"""], server.Requests.Select(request => request.Body));
    }

    [Theory]
    [InlineData(400, "voice_already_cloned", ApiErrorKind.Conflict)]
    [InlineData(409, "voice_already_exists", ApiErrorKind.Conflict)]
    [InlineData(400, "voice_limit_reached", ApiErrorKind.QuotaExceeded)]
    [InlineData(400, "voice_add_edit_limit", ApiErrorKind.QuotaExceeded)]
    [InlineData(400, "voice_not_found", ApiErrorKind.NotFound)]
    public async Task What_the_library_refuses_is_told_apart(int status, string code, ApiErrorKind kind)
    {
        await using var server = new ScriptedServer(Reply.Json($$$"""{"detail":{"status":"{{{code}}}","message":"No."}}""", status));
        using var client = TestClient.For(server.Address);

        var failure = await TestClient.FailureOf(() => client.SharedVoices.Add("o1", "l1", "Nora", bookmarked: true, CancellationToken.None));

        Assert.Equal((kind, code), (failure.Kind, failure.Code));
    }

    [Theory]
    [InlineData(503, "Busy")]
    [InlineData(200, "{}")]
    public async Task A_voice_is_not_added_twice_when_nobody_knows_whether_it_was(int status, string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body, status));
        using var client = TestClient.For(server.Address);

        var failure = await TestClient.FailureOf(() => client.SharedVoices.Add("o1", "l1", "Nora", bookmarked: true, CancellationToken.None));

        Assert.True(failure.OutcomeIsUnknown);
        Assert.Single(server.Requests);
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Reply PageOf(int total, string target)
    {
        var page = int.Parse(target.Split("&page=")[1], CultureInfo.InvariantCulture);
        var voices = Enumerable.Range(0, total).Skip(page * 100).Take(100).Select(number => $$"""{"voice_id":"{{number}}","public_owner_id":"o"}""");
        return Reply.Json($$"""{"voices":[{{string.Join(',', voices)}}],"has_more":{{((page + 1) * 100 < total ? "true" : "false")}},"total_count":{{total}}}""");
    }
}
