using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Hostile.Tests.Network;

/// <summary>Whom the plugin takes for the API, through a proxy that opens the tunnels of its users, as many companies' do.</summary>
public sealed class CertificateTests : IClassFixture<CompanyNetwork>
{
    private const string Host = "api.elevenlabs.io";

    private static readonly Reply User = Reply.Json("""{"user_id":"u"}""");

    private readonly CompanyProxy _proxy;
    private readonly CompanyAuthority _authority;
    private readonly PluginBehindProxy _plugin;

    public CertificateTests(CompanyNetwork network)
    {
        (_proxy, _authority, _plugin) = (network.Proxy, network.Authority, network.Plugin);
        _proxy.Reset();
    }

    [Theory]
    [InlineData(Host, -1, "has expired or is not valid yet. Check the clock of this machine")]
    [InlineData(Host, 600, "has expired or is not valid yet. Check the clock of this machine")]
    [InlineData("api.example.com", 30, "is for another name. Check the host in the base URL")]
    [InlineData("elevenlabs.io", 30, "is for another name. Check the host in the base URL")]
    [InlineData("*.io", 30, "is for another name. Check the host in the base URL")]
    public async Task A_trusted_authority_does_not_excuse_a_wrong_certificate(string name, int daysLeft, string problem)
    {
        using var certificate = _authority.Issue(name, daysLeft);
        await using var api = new ScriptedServer(_ => User, certificate);
        _proxy.Target = api.Address.Port;

        Assert.Contains(
            $"no secure connection to {Host} through the proxy 127.0.0.1:{_proxy.Port}: the server's certificate {problem}", await _plugin.FailureOf(), StringComparison.Ordinal);
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task An_authority_that_nobody_named_is_not_trusted_and_the_way_to_name_it_is_said()
    {
        using var certificate = TestCertificate.SelfSigned(Host);
        await using var api = new ScriptedServer(_ => User, certificate);
        _proxy.Target = api.Address.Port;

        var error = await _plugin.FailureOf();

        Assert.StartsWith($"CONNECT {Host}:443 ", Assert.Single(_proxy.Requests), StringComparison.Ordinal);
        Assert.Contains("the server's certificate is signed by an authority that this machine does not trust. ", error, StringComparison.Ordinal);
        Assert.Contains("SSL_CERT_FILE", error, StringComparison.Ordinal);
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task SSL_CERT_DIR_names_authorities_too()
    {
        using var certificate = _authority.Issue(Host);
        await using var api = new ScriptedServer(_ => User, certificate);
        _proxy.Target = api.Address.Port;
        await using var plugin = await PluginBehindProxy.StartAsync(("HTTPS_PROXY", $"127.0.0.1:{_proxy.Port}"), ("SSL_CERT_DIR", _authority.Folder));

        Assert.Equal("u", await plugin.GetUser());
    }
}
