namespace ElevenProvider.Api.Tests;

/// <summary>What users read of options that no client can be made of.</summary>
public sealed class OptionFaultTests
{
    private static readonly ElevenLabsClientOptions Fine = new();

    public static TheoryData<ElevenLabsClientOptions, string> Faults => new()
    {
        { Fine with { BaseAddress = ElevenLabsHosts.Global.MakeRelativeUri(ElevenLabsHosts.Global) }, "BaseAddress: The base URL is not absolute" },
        { Fine with { ApiKey = "a b" }, "ApiKey: The API key contains white space" },
        { Fine with { MaxConcurrentRequests = 0 }, "MaxConcurrentRequests: 0 is out of range: 1 to 64 requests." },
        { Fine with { MaxConcurrentRequests = 65 }, "MaxConcurrentRequests: 65 is out of range: 1 to 64 requests." },
        { Fine with { MaxRetries = -1 }, "MaxRetries: -1 is out of range: 0 to 10 retries." },
        { Fine with { MaxRetries = 11 }, "MaxRetries: 11 is out of range: 0 to 10 retries." },
        { Fine with { RequestTimeout = TimeSpan.Zero }, "RequestTimeout: The timeout is out of range" },
        { Fine with { RequestTimeout = TimeSpan.FromHours(1) + TimeSpan.FromTicks(1) }, "RequestTimeout: The timeout is out of range" },
        { Fine with { UserAgent = "" }, "UserAgent: The user agent is empty or not printable ASCII." },
        { Fine with { UserAgent = "a\nb" }, "UserAgent: The user agent is empty or not printable ASCII." },
        { Fine with { MaxResponseBytes = 0 }, "MaxResponseBytes: The byte budget of an answer must be at least 1." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_option_and_what_is_wrong_with_it_are_named(ElevenLabsClientOptions options, string fault)
    {
        var error = Assert.Throws<ArgumentException>(() => new ElevenLabsClient(options, TimeProvider.System, () => 0));

        Assert.StartsWith(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ends_of_a_range_are_within_it() => Assert.Empty(
        (Fine with { RequestTimeout = TimeSpan.FromHours(1), MaxResponseBytes = 1, UserAgent = "pulumi-elevenlabs/1 (~!)", ApiKey = "~!" }).FindFaults());

    [Fact]
    public void Options_are_logged_with_their_address() =>
        Assert.StartsWith("ElevenLabsClientOptions { BaseAddress = https://api.elevenlabs.io", Fine.ToString(), StringComparison.Ordinal);
}
