using System.Text;
using ElevenProvider.Emulator.Recording;
using ElevenProvider.OpenApi;

namespace ElevenProvider.Provider.Tests;

/// <summary>
/// Every test of the plugin holds each request and answer against the published API when it ends (<see cref="PluginTest"/>). These say
/// whether that happens at all: without the document they are skipped.
/// </summary>
public sealed class PublishedApiTests
{
    private const string Keys = "/v1/service-accounts/{service_account_user_id}/api-keys";

    [PublishedApiTheory]
    [InlineData("GET", "/v1/workspace/groups/search", "nam=x", null, null)]
    [InlineData("GET", "/v1/workspace/groups/search", "", null, null)]
    [InlineData("GET", "/v1/usage/character-stats", "start_unix=soon&end_unix=1", null, null)]
    [InlineData("GET", "/v1/user", "", null, """{"user_id":7}""")]
    [InlineData("POST", Keys, "", """{"name":"x"}""", null)]
    [InlineData("PATCH", Keys + "/{api_key_id}", "", """{"is_enabled":"off","name":"x","permissions":"no_update","character_limit":"clear"}""", null)]
    public async Task What_is_not_published_is_noticed(string method, string route, string query, string? body, string? answer)
    {
        var exchange = Exchange(method, route, query, body, answer);

        var faults = (await PublishedApi.FaultsOfRequests([exchange])).Concat(await PublishedApi.FaultsOfAnswers([exchange]));

        Assert.NotEmpty(faults);
    }

    [PublishedApiTheory]
    [InlineData("nom", "Nora", true)]
    [InlineData("name", "Nora", false)]
    [InlineData("name", "Nora", true, "remove_background_noise", "perhaps")]
    public async Task What_a_form_must_not_hold_is_noticed(string field, string value, bool hasFile, string? other = null, string? otherValue = null)
    {
        var form = new StringBuilder(Part($"name=\"{field}\"", value));
        form.Append(hasFile ? Part("name=\"files\"; filename=\"a.mp3\"", "sound") : Part("name=\"files\"", "sound"));
        form.Append(other is null ? "" : Part($"name=\"{other}\"", otherValue!)).Append("--x--\r\n");

        var exchange = Exchange("POST", "/v1/voices/{voice_id}/edit", "", form.ToString(), answer: null);

        Assert.NotEmpty(await PublishedApi.FaultsOfRequests([exchange with { ContentType = "multipart/form-data; boundary=x" }]));
    }

    private static string Part(string disposition, string content) => $"--x\r\nContent-Disposition: form-data; {disposition}\r\n\r\n{content}\r\n";

    private static Exchange Exchange(string method, string route, string query, string? body, string? answer)
    {
        var parameters = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => KeyValuePair.Create(pair.Split('=')[0], pair.Split('=')[1]));
        return new Exchange(
            method,
            route,
            [.. parameters],
            body is null ? null : "application/json",
            Encoding.UTF8.GetBytes(body ?? ""),
            Status: answer is null ? 204 : 200,
            answer is null ? null : "application/json",
            Encoding.UTF8.GetBytes(answer ?? ""),
            AsPublished: true);
    }
}
