namespace ElevenProvider.Api.Tests;

public sealed class ElevenLabsClientOptionsTests
{
    [Theory]
    [InlineData("https://api.elevenlabs.io")]
    [InlineData("https://proxy.example.com/eleven")]
    [InlineData("http://localhost:1234")]
    [InlineData("http://127.0.0.1:1234/")]
    [InlineData("http://[::1]:1234/")]
    [InlineData("http://[::ffff:127.0.0.1]:1234/")]
    [InlineData("http://2130706433:1234/")]
    [InlineData("https://localhost.")]
    [InlineData("https://[2001:db8::1]:8443/eleven")]
    public void Addresses_that_keep_the_key_safe_are_accepted(string address) =>
        Assert.Empty(new ElevenLabsClientOptions { BaseAddress = new Uri(address) }.FindFaults());

    [Theory]
    [InlineData("http://api.elevenlabs.io", "must use https")]
    [InlineData("http://localhost.example.com", "must use https")]
    [InlineData("http://127.0.0.1.evil.example", "must use https")]
    [InlineData("http://localhost.evil.example", "must use https")]
    [InlineData("http://127.0.0.1@evil.example", "must use https")]
    [InlineData("http://localhost:s3cr3t@evil.example", "must use https")]
    [InlineData("http://[::ffff:8.8.8.8]", "must use https")]
    [InlineData("http://[::127.0.0.1]", "must use https")]
    [InlineData("http://134744072", "must use https")]
    [InlineData("http://0.0.0.0", "must use https")]
    [InlineData("http://localhost.", "must use https")]
    [InlineData("http://l\u043ecalhost", "must use https")]
    [InlineData("http://\u24dbocalhost", "must use https")]
    [InlineData("https://\u05beapi.elevenlabs.io", "not a name that can be looked up")]
    [InlineData("ftp://localhost", "not an https URL")]
    [InlineData("ws://localhost", "not an https URL")]
    [InlineData("file:///etc/passwd", "not an https URL")]
    [InlineData("javascript:alert(1)", "not an https URL")]
    [InlineData("//localhost/x", "not an https URL")]
    [InlineData("https://user:s3cr3t@api.elevenlabs.io", "user name or password")]
    [InlineData("https://s3cr3t@api.elevenlabs.io", "user name or password")]
    [InlineData("http://user:s3cr3t@localhost", "user name or password")]
    [InlineData("https://api.elevenlabs.io/?", "query")]
    [InlineData("https://api.elevenlabs.io/#", "fragment")]
    [InlineData("https://api.elevenlabs.io/?x=1", "query")]
    [InlineData("https://api.elevenlabs.io/#x", "fragment")]
    public void Other_addresses_are_refused(string address, string problem)
    {
        var options = new ElevenLabsClientOptions { BaseAddress = new Uri(address) };

        var found = Assert.Single(options.FindFaults()).Problem;

        Assert.Contains(problem, found, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", found, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        var options = new ElevenLabsClientOptions
        {
            BaseAddress = new Uri("http://api.elevenlabs.io"),
            ApiKey = "sk_secret\n",
            MaxConcurrentRequests = 65,
            MaxRetries = 11,
            RequestTimeout = TimeSpan.Zero,
            UserAgent = "",
            MaxResponseBytes = 0,
        };

        Assert.Equal(
            ["BaseAddress", "ApiKey", "MaxConcurrentRequests", "MaxRetries", "RequestTimeout", "UserAgent", "MaxResponseBytes"],
            options.FindFaults().Select(fault => fault.Option));
        var error = Assert.Throws<ArgumentException>(() => new ElevenLabsClient(options, TimeProvider.System, () => 0));
        Assert.DoesNotContain("sk_secret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(1, 0, true)]
    [InlineData(64, 10, true)]
    [InlineData(8, -1, false)]
    public void Limits_include_their_ends(int concurrent, int retries, bool isFine) =>
        Assert.Equal(isFine, new ElevenLabsClientOptions { MaxConcurrentRequests = concurrent, MaxRetries = retries }.FindFaults().Count == 0);

    [Fact]
    public void The_key_is_not_printed() =>
        Assert.DoesNotContain("sk_secret", new ElevenLabsClientOptions { ApiKey = "sk_secret" }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Of_an_address_that_is_not_absolute_there_is_nothing_to_print()
    {
        var options = new ElevenLabsClientOptions { BaseAddress = ElevenLabsHosts.Global.MakeRelativeUri(new Uri(ElevenLabsHosts.Global, "v1")) };

        Assert.Equal("ElevenLabsClientOptions { BaseAddress =  }", options.ToString());
    }

    [Fact]
    public void Each_residency_has_its_host() => Assert.Equal(
        [
            ("global", "https://api.elevenlabs.io/"), ("us", "https://api.us.elevenlabs.io/"), ("eu", "https://api.eu.residency.elevenlabs.io/"),
            ("in", "https://api.in.residency.elevenlabs.io/"), ("sg", "https://api.sg.residency.elevenlabs.io/"),
        ],
        ElevenLabsHosts.ByResidency.Select(static residency => (residency.Key, residency.Value.AbsoluteUri)));
}
