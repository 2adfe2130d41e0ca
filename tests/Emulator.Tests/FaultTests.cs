using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ElevenProvider.Clocks;
using ElevenProvider.Emulator.Faults;

namespace ElevenProvider.Emulator.Tests;

public sealed class FaultTests : EmulatorTest
{
    private const string KeysRoute = "/v1/service-accounts/{service_account_user_id}/api-keys";

    [Fact]
    public async Task A_fault_is_answered_to_matching_requests_only_after_the_skipped_and_as_often_as_told()
    {
        var answer = await AdminAsync(
            "POST",
            "faults",
            $$"""{"method":"GET","route":"{{KeysRoute}}","status":503,"body":"<h1>Down</h1>","contentType":"text/html","times":2,"skip":1}""");
        Assert.Equal(204, answer.Status);

        var other = await GetAsync("/v1/user");
        var statuses = new List<int>();
        for (var request = 0; request < 4; request++)
        {
            statuses.Add((await GetAsync(CiKeys)).Status);
        }

        Assert.Equal(200, other.Status);
        Assert.Equal([200, 503, 503, 200], statuses);
        Assert.Equal([200, 200, 503, 503, 200], Emulator.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task Text_is_sent_as_it_is_and_everything_else_as_json_with_the_headers_told()
    {
        Emulator.AddFault(new Fault { Status = 502, Body = "<h1>Bad gateway</h1>", ContentType = "text/html" });
        Emulator.AddFault(new Fault { Status = 429, Body = new JsonObject { ["detail"] = "slow down" } });

        var text = await GetAsync("/v1/user");
        var json = await GetAsync("/v1/user");

        Assert.Equal((502, "<h1>Bad gateway</h1>", "text/html"), (text.Status, text.Text, text.ContentType));
        Assert.Equal((429, """{"detail":"slow down"}""", "application/json"), (json.Status, json.Text, json.ContentType));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task An_answer_in_place_of_the_own_one_can_follow_the_handling(bool handled, int keys)
    {
        Emulator.AddFault(new Fault { Method = "POST", Status = 500, Handled = handled });

        Assert.Equal(500, (await SendAsync("POST", CiKeys, """{"name":"deploy","permissions":"all"}""")).Status);

        Assert.Equal(keys, (await GetAsync(CiKeys)).Json.GetProperty("api-keys").GetArrayLength());
    }

    [Theory]
    [InlineData(ConnectionFault.ResetBefore, 0, null)]
    [InlineData(ConnectionFault.ResetAfter, 1, null)]
    [InlineData(ConnectionFault.ResetMidBody, 1, 200)]
    public async Task A_connection_breaks_before_or_after_the_request_was_handled(ConnectionFault connection, int keys, int? status)
    {
        Emulator.AddFault(new Fault { Method = "POST", Connection = connection });

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync("POST", CiKeys, """{"name":"deploy","permissions":"all"}"""));

        Assert.Equal(status, Assert.Single(Emulator.Requests).Status);
        Assert.Equal(keys, (await GetAsync(CiKeys)).Json.GetProperty("api-keys").GetArrayLength());
    }

    [Fact]
    public async Task A_delayed_request_is_handled_after_all()
    {
        Emulator.AddFault(new Fault { DelayMs = 1 });

        Assert.Equal(200, (await GetAsync("/v1/user")).Status);
    }

    [Fact]
    public async Task An_answer_that_is_held_back_follows_the_handling_whether_anyone_waits_for_it_or_not()
    {
        var time = new FakeTime(TimeSpan.Zero);
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { TimeProvider = time });
        emulator.AddFault(new Fault { Method = "POST", Handled = true, DelayMs = 1000, Times = 2 });
        using var http = new HttpClient(new SocketsHttpHandler()) { DefaultRequestHeaders = { { "xi-api-key", EmulatorOptions.DefaultApiKey } } };
        using var leaving = new CancellationTokenSource();

        var left = http.PostAsync(new Uri(emulator.Url, CiKeys), NewKey(), leaving.Token);
        await Until(() => time.PendingTimers == 1);
        Assert.Single(KeysOf(emulator));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await Until(() => time.PendingTimers == 0);

        var waiting = http.PostAsync(new Uri(emulator.Url, CiKeys), NewKey());
        await Until(() => time.PendingTimers == 1);
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, (await waiting).StatusCode);
        Assert.Equal(2, KeysOf(emulator).Count);
        Assert.Equal([null, 200], emulator.Requests.Select(static request => request.Status));
    }

    [Fact]
    public async Task Deleted_faults_do_nothing()
    {
        Emulator.AddFault(new Fault { Status = 500 });

        await AdminAsync("DELETE", "faults");

        Assert.Equal(200, (await GetAsync("/v1/user")).Status);
    }

    [Theory]
    [InlineData("""{"stauts":500}""", "stauts")]
    [InlineData("""{"method":"GET"}""", "at least one of")]
    [InlineData("""{"status":500,"times":0}""", "times")]
    [InlineData("""{"connection":"cut"}""", "connection")]
    [InlineData("""{"handled":true}""", "a status, a body or a delay")]
    [InlineData("nonsense", "is an invalid JSON literal")]
    public async Task A_fault_that_makes_no_sense_is_refused(string fault, string reason)
    {
        var answer = await AdminAsync("POST", "faults", fault);

        Assert.Equal(400, answer.Status);
        Assert.Contains(reason, answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private static StringContent NewKey() => new("""{"name":"deploy","permissions":"all"}""", Encoding.UTF8, "application/json");

    private static JsonObject KeysOf(EmulatorServer emulator) =>
        emulator.State["serviceAccounts"]!["ServiceAccountForCi000000001"]!["apiKeys"]?.AsObject() ?? [];

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
