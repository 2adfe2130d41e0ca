using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Provider.Lifecycle;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Lifecycle;

public sealed class FailuresTests : PluginTest
{
    private const string SecretInTheAnswer = "sk_00112233445566778899aabbccddeeff0011223344556677";

    [Theory]
    [InlineData(401, "invalid_api_key", GrpcStatusCode.Unauthenticated, "Check the API key")]
    [InlineData(400, "invalid_api_key", GrpcStatusCode.Unauthenticated, "Check the API key")]
    [InlineData(404, "workspace_not_found", GrpcStatusCode.Unauthenticated, "Check the API key")]
    [InlineData(401, "missing_permissions", GrpcStatusCode.PermissionDenied, "Give the API key the permission")]
    [InlineData(403, "forbidden", GrpcStatusCode.PermissionDenied, "Check that the key's owner has the right")]
    [InlineData(403, "only_for_creator+", GrpcStatusCode.FailedPrecondition, "It needs a subscription")]
    [InlineData(400, "invalid_parameters", GrpcStatusCode.InvalidArgument, "It went wrong")]
    [InlineData(409, "resource_already_exists", GrpcStatusCode.AlreadyExists, "It went wrong")]
    [InlineData(429, "rate_limit_exceeded", GrpcStatusCode.ResourceExhausted, "Try again later")]
    [InlineData(402, "insufficient_credits", GrpcStatusCode.ResourceExhausted, "Free or buy capacity")]
    [InlineData(500, "internal_error", GrpcStatusCode.Unavailable, "Try again later")]
    [InlineData(503, "maintenance", GrpcStatusCode.Unavailable, "Try again later")]
    public async Task A_failure_of_the_API_has_the_status_that_fits_and_a_remedy(int http, string code, GrpcStatusCode expected, string remedy)
    {
        Fail("GET", KeysRoute, http, code);

        var status = await FailureOf(ReadKey);

        Assert.Equal(expected, status.Code);
        Assert.Contains(remedy, status.Message, StringComparison.Ordinal);
        Assert.Contains($"GET {KeysRoute}", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_route_is_a_wrong_address_and_not_an_object_that_is_gone()
    {
        Emulator.AddFault(new Fault { Route = KeysRoute, Status = 404, Body = new System.Text.Json.Nodes.JsonObject { ["detail"] = "Not Found" } });

        var status = await FailureOf(ReadKey);

        Assert.Equal(GrpcStatusCode.NotFound, status.Code);
        Assert.Contains("Check the base URL", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        await Configure(("baseUrl", "http://127.0.0.1:9"), ("maxRetries", "1"));

        var status = await FailureOf(ReadKey);

        Assert.Equal(GrpcStatusCode.Unavailable, status.Code);
        Assert.Contains("127.0.0.1:9", status.Message, StringComparison.Ordinal);
        Assert.Contains("Tried 2 times", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_an_answer_in_time_exceeds_its_deadline()
    {
        await Configure(("maxRetries", "0"), ("requestTimeoutSeconds", "120"));
        Hang();

        var reading = ReadKey();
        await RequestsHang();
        Time.Advance(TimeSpan.FromSeconds(121));
        var status = await FailureOf(() => reading);

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, status.Code);
        Assert.Contains("120 s", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_whose_outcome_nobody_knows_has_the_status_that_says_so()
    {
        await Configure(("maxRetries", "0"));
        var key = Resource("ServiceAccountApiKey");
        await key.Create(Properties(("serviceAccountUserId", Account), ("permissions", List("all"))));
        Emulator.AddFault(new Fault { Method = "DELETE", Connection = ConnectionFault.ResetAfter });

        Assert.Equal(GrpcStatusCode.Unknown, (await FailureOf(() => key.Delete())).Code);
    }

    [Fact]
    public async Task Secrets_in_an_answer_are_not_passed_on()
    {
        Fail("GET", KeysRoute, 400, "bad_request", $"The key {SecretInTheAnswer} and {ElevenProvider.Emulator.EmulatorOptions.DefaultApiKey} are refused.");

        var status = await FailureOf(ReadKey);

        Assert.Contains("[secret]", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_gateway_is_not_passed_on()
    {
        Emulator.AddFault(new Fault { Route = KeysRoute, Status = 502, Body = "<html>Bad gateway</html>", ContentType = "text/html", Times = 100 });

        var status = await FailureOf(ReadKey);

        Assert.Equal(GrpcStatusCode.Unavailable, status.Code);
        Assert.DoesNotContain("<", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_thought_of_is_called_a_defect_and_its_text_is_not_shown()
    {
        var status = Failures.ToGrpc(new InvalidOperationException(SecretInTheAnswer)).Status;

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("defect", status.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretInTheAnswer, status.Message, StringComparison.Ordinal);
    }

    private Task ReadKey() => Resource("ServiceAccountApiKey").ReadForImport($"{Account}/key");
}
