using System.Text.Json;
using ElevenProvider.Emulator.State;
using ElevenProvider.OpenApi;

namespace ElevenProvider.Emulator.Tests;

/// <summary>The emulator's answers, held against what the API publishes about itself.</summary>
public sealed class OpenApiTests : EmulatorTest
{
    private const string LibraryOwner = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private const string Resource = "/v1/workspace/resources/{resource_id}";
    private const string CharacterStats = "/v1/usage/character-stats";
    private const string Analytics = "/v1/workspace/analytics/query/usage-by-product-over-time";
    private const string Start = "1767225600000";
    private const string End = "1767398399000";
    private const string Keys = "/v1/service-accounts/{service_account_user_id}/api-keys";

    [OpenApiFact]
    public async Task Every_answer_has_the_published_form()
    {
        var document = await OpenApiDocument.LoadAsync(CancellationToken.None);
        var (keyId, _) = await CreateKeyAsync("""["user_read"]""", ""","character_limit":5,"allowed_ips":["192.0.2.1"],"third_party_disable_allowed":true""");

        foreach (var (method, template, body) in Calls)
        {
            var path = template
                .Replace("{service_account_user_id}", Ci, StringComparison.Ordinal)
                .Replace("{api_key_id}", keyId, StringComparison.Ordinal)
                .Replace("{group_id}", Engineering, StringComparison.Ordinal)
                .Replace("{public_user_id}", LibraryOwner, StringComparison.Ordinal)
                .Replace("{voice_id}", template.Contains("/add/", StringComparison.Ordinal) ? "LibraryVoiceCalm0001" : "NarratorVoice0000001", StringComparison.Ordinal)
                .Replace("{sample_id}", "NarratorSample000001", StringComparison.Ordinal)
                .Replace("{resource_id}", "NarratorOfWorkspace1", StringComparison.Ordinal);
            var query = QueryOf(method, template);

            var answer = await SendAsync(method, path + query, body);

            Assert.True(answer.Status == 200, $"{method} {path}: {answer.Status} {answer.Text}");
            Assert.Empty(document.FaultsOfAnswer(method, template, answer.Json).Select(fault => $"{method} {template}: {fault}"));
            if (body is not null)
            {
                Assert.Empty(document.FaultsOfRequest(method, template, JsonElement.Parse(body)));
            }
        }
    }

    [OpenApiFact]
    public async Task The_answer_to_a_form_has_the_published_form()
    {
        var document = await OpenApiDocument.LoadAsync(CancellationToken.None);
        using var form = new MultipartFormDataContent { { new StringContent("Nora"), "name" }, { new ByteArrayContent([1]), "files", "a.mp3" } };

        var answer = await SendFormAsync("/v1/voices/NarratorVoice0000001/edit", form);

        Assert.Equal(200, answer.Status);
        Assert.Empty(document.FaultsOfAnswer("POST", "/v1/voices/{voice_id}/edit", answer.Json));
        Assert.Empty(document.FaultsOfAnswer("GET", "/v1/voices/{voice_id}", (await GetAsync("/v1/voices/NarratorVoice0000001")).Json));
    }

    [OpenApiFact]
    public async Task A_subscription_with_all_that_may_be_in_it_has_the_published_form()
    {
        var document = await OpenApiDocument.LoadAsync(CancellationToken.None);
        foreach (var change in new[] { """{"nextTier":"pro","timestampSeconds":1769904000}""", """{"nextTier":null,"timestampSeconds":1769904000}""" })
        {
            Emulator.PatchState($$$"""
                {"subscription":{"unlimitedCreditLimitExtension":true,"currentOverageAmount":"12.50","pendingChange":{{{change}}},
                 "nextInvoice":{"amountDueCents":990,"subtotalCents":900,"taxCents":90,"discountPercentOff":10,"nextPaymentAttemptUnix":1769904000},
                 "openInvoices":[{"amountDueCents":990,"paymentIntentStatus":"requires_action"}]}}
                """);

            Assert.Empty(document.FaultsOfAnswer("GET", "/v1/user/subscription", (await GetAsync("/v1/user/subscription")).Json));
        }
    }

    [OpenApiFact]
    public async Task What_has_not_the_published_form_is_noticed()
    {
        var document = await OpenApiDocument.LoadAsync(CancellationToken.None);

        var answer = document.FaultsOfAnswer(
            "GET", Keys, JsonElement.Parse("""{"api-keys":[{"name":1,"hint":"","key_id":"","service_account_user_id":"","permissions":["fly"]}]}"""));
        var request = document.FaultsOfRequest("POST", Keys, JsonElement.Parse("""{"permissions":"some","allowed_ips":[]}"""));

        Assert.Equal(3, answer.Count);
        Assert.Equal(3, request.Count);
    }

    [OpenApiFact]
    public async Task Every_type_of_resource_is_published_save_the_newest()
    {
        var document = await OpenApiDocument.LoadAsync(CancellationToken.None);

        var unpublished = ResourceTypes.All.Where(type => document
            .FaultsOfRequest("POST", Resource + "/unshare", JsonSerializer.SerializeToElement(new { resource_type = type })).Count > 0);

        Assert.Equal(["dubbing_project"], unpublished);
    }

    private static IEnumerable<(string Method, string Template, string? Body)> Calls =>
    [
        ("GET", "/v1/user", null),
        ("GET", "/v1/user/subscription", null),
        ("POST", "/v1/service-accounts", $$"""{"name":"robot","default_sharing_groups":[{"group_id":"{{Engineering}}","permission_level":"viewer"}]}"""),
        ("GET", "/v1/service-accounts", null),
        ("POST", Keys, """{"name":"deploy","permissions":"all","character_limit":null}"""),
        ("GET", Keys, null),
        ("PATCH", Keys + "/{api_key_id}", """{"is_enabled":false,"name":"x","permissions":"no_update","character_limit":"clear"}"""),
        ("GET", Keys, null),
        ("DELETE", Keys + "/{api_key_id}", null),
        ("POST", "/v1/workspace/groups/{group_id}/members", """{"email":"writer@example.com"}"""),
        ("GET", "/v1/workspace/groups", null),
        ("GET", "/v1/workspace/groups/search", null),
        ("POST", "/v1/workspace/groups/{group_id}/members/remove", """{"email":"writer@example.com"}"""),
        ("GET", "/v1/workspace/members", null),
        ("GET", "/v1/shared-voices", null),
        ("POST", "/v1/voices/add/{public_user_id}/{voice_id}", """{"new_name":"Nora","bookmarked":true}"""),
        ("GET", "/v1/shared-voices", null),
        ("GET", "/v2/voices", null),
        ("GET", "/v1/voices/{voice_id}", null),
        ("DELETE", "/v1/voices/{voice_id}/samples/{sample_id}", null),
        ("DELETE", "/v1/voices/{voice_id}", null),
        ("POST", Resource + "/share", """{"role":"commenter","resource_type":"voice","user_email":"writer@example.com","group_id":null}"""),
        ("POST", Resource + "/share", """{"role":"viewer","resource_type":"voice","group_id":"default"}"""),
        ("GET", Resource, null),
        ("POST", Resource + "/unshare", """{"resource_type":"voice","user_email":"writer@example.com"}"""),
        ("GET", Resource, null),
        ("GET", CharacterStats, null),
        ("POST", Analytics, $$"""{"start_time":{{Start}},"end_time":{{End}}}"""),
        ("POST", Analytics, $$"""
            {"start_time":{{Start}},"end_time":{{End}},"interval_seconds":86400,"group_by":["voice_id","resource_id"],"time_zone":"UTC",
             "filters":[{"column":"user_id","operation":"in","values":["AdminOfTheWorkspace000000001"]}]}
            """),
    ];

    private static string QueryOf(string method, string template) => (method, template) switch
    {
        (_, "/v1/workspace/groups/search") => "?name=Engineering",
        ("GET", Resource) => "?resource_type=voice",
        (_, CharacterStats) => $"?start_unix={Start}&end_unix={End}&include_workspace_metrics=true&breakdown_type=user&aggregation_interval=hour&metric=ttfb_avg",
        _ => "",
    };
}
