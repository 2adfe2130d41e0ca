using ElevenProvider.Api.Errors;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests;

/// <summary>Clients for tests: a key that is easily spotted, no jitter, and a request timeout that no retry waits for.</summary>
internal static class TestClient
{
    public const string ApiKey = "sk_0123456789abcdef0123456789abcdef0123456789abcdef";

    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(100);

    public static ElevenLabsClientOptions OptionsFor(Uri address) =>
        new() { BaseAddress = address, ApiKey = ApiKey, RequestTimeout = RequestTimeout };

    public static ElevenLabsClient For(Uri address) => With(OptionsFor(address));

    public static ElevenLabsClient With(ElevenLabsClientOptions options, FakeTime? time = null) => new(options, time ?? new FakeTime(), () => 0.5);

    public static async Task<ApiException> FailureOf(Func<Task> call) => await Assert.ThrowsAsync<ApiException>(call);
}
