using System.Text;
using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Hostile.Tests.Network;

/// <summary>The plugin in a network whose only way out is a proxy.</summary>
public sealed class ProxyTests : IClassFixture<CompanyNetwork>
{
    private const string Host = "api.elevenlabs.io";
    private const string Wish = "HTTP/1.1 407 Who are you\r\nproxy-authenticate: Basic realm=\"company\"\r\ncontent-length: 0\r\n\r\n";

    private static readonly Reply User = Reply.Json("""{"user_id":"u"}""");

    private readonly CompanyProxy _proxy;
    private readonly CompanyAuthority _authority;
    private readonly PluginBehindProxy _plugin;

    public ProxyTests(CompanyNetwork network)
    {
        (_proxy, _authority, _plugin) = (network.Proxy, network.Authority, network.Plugin);
        _proxy.Reset();
    }

    [Fact]
    public async Task The_key_goes_through_a_tunnel_that_the_proxy_cannot_look_into()
    {
        using var certificate = _authority.Issue(Host);
        await using var api = new ScriptedServer(_ => User, certificate);
        _proxy.Target = api.Address.Port;

        Assert.Equal("u", await _plugin.GetUser());

        Assert.StartsWith($"CONNECT {Host}:443 HTTP/1.1\r\n", Assert.Single(_proxy.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain(PluginBehindProxy.ApiKey, _proxy.Requests[0], StringComparison.Ordinal);
        Assert.Equal(PluginBehindProxy.ApiKey, api.OnlyRequest.Headers["xi-api-key"]);
        Assert.DoesNotContain("proxy-authorization", api.OnlyRequest.Headers.Keys);
    }

    [Fact]
    public async Task Each_of_the_usual_variables_names_the_proxy()
    {
        _proxy.Answer = static _ => "HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n";
        var here = $"127.0.0.1:{_proxy.Port}";
        (string Variable, string Value)[] settings = [("https_proxy", $"http://{here}"), ("HTTPS_PROXY", here), ("all_proxy", $"http://{here}/"), ("ALL_PROXY", here)];

        var errors = await Task.WhenAll(settings.Select(static async setting =>
        {
            await using var plugin = await PluginBehindProxy.StartAsync(setting);
            return await plugin.FailureOf();
        }));

        Assert.Equal(settings.Length, _proxy.Requests.Count);
        Assert.All(_proxy.Requests, static request => Assert.StartsWith($"CONNECT {Host}:443 ", request, StringComparison.Ordinal));
        Assert.Equal(
            settings.Select(setting =>
                $"GET /v1/user: the proxy {here} made no connection to {Host}: it answered with HTTP 502. " +
                $"Check the environment variable {setting.Variable}, which names the proxy, and NO_PROXY, which names the hosts that are reached without one."),
            errors);
    }

    [Fact]
    public async Task A_proxy_that_asks_for_them_gets_the_credentials_of_the_variable()
    {
        using var certificate = _authority.Issue(Host);
        await using var api = new ScriptedServer(_ => User, certificate);
        _proxy.Target = api.Address.Port;
        var credentials = Convert.ToBase64String(Encoding.ASCII.GetBytes("someone:s3cr3t"));
        _proxy.Answer = head => head.Contains($"Proxy-Authorization: Basic {credentials}\r\n", StringComparison.OrdinalIgnoreCase) ? null : Wish;

        Assert.Equal("u", await _plugin.GetUser());

        Assert.DoesNotContain("proxy-authorization", api.OnlyRequest.Headers.Keys);
    }

    [Fact]
    public async Task A_proxy_that_refuses_the_credentials_is_told_without_them()
    {
        _proxy.Answer = static _ => Wish;

        Assert.Equal(
            $"GET /v1/user: the proxy 127.0.0.1:{_proxy.Port} made no connection to {Host}: it wants a user name and password, or others than it was given (HTTP 407). " +
            $"Check the user name and password in the environment variable HTTPS_PROXY: they are given as http://<user>:<password>@127.0.0.1:{_proxy.Port}.",
            await _plugin.FailureOf());
    }

    [Theory]
    [InlineData("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 6\r\n\r\ns3cr3t", "made no connection to api.elevenlabs.io: it answered with HTTP 502")]
    [InlineData("HTTP/1.1 403 s3cr3t\r\ncontent-length: 0\r\n\r\n", "made no connection to api.elevenlabs.io: it answered with HTTP 403")]
    [InlineData("HTTP/1.1 302 Found\r\nlocation: http://portal.example.com/?s3cr3t\r\ncontent-length: 0\r\n\r\n", "made no connection to api.elevenlabs.io: it answered with HTTP 302")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nwelcome to s3cr3t", "no secure connection to api.elevenlabs.io through the proxy")]
    [InlineData("SSH-2.0-s3cr3t\r\n\r\n", "is not proper HTTP")]
    [InlineData("", "the connection to api.elevenlabs.io through the proxy")]
    public async Task What_the_proxy_does_wrong_is_explained_with_the_variable(string answer, string reason)
    {
        _proxy.Answer = _ => answer;

        var error = await _plugin.FailureOf();

        Assert.Contains($"the proxy 127.0.0.1:{_proxy.Port}", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Contains(". Check the environment variable HTTPS_PROXY, which names the proxy, and NO_PROXY,", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_says_nothing_is_explained_with_the_variable()
    {
        _proxy.IsSilent = true;

        Assert.Contains(
            $"no complete answer within 1 s through the proxy 127.0.0.1:{_proxy.Port}. Try again, or raise the request timeout. Check the environment variable HTTPS_PROXY,",
            await _plugin.FailureOf(seconds: 1),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_is_not_there_and_one_that_no_variable_can_mean_are_explained()
    {
        int port;
        await using (var gone = new CompanyProxy())
        {
            port = gone.Port;
        }

        await using var plugin = await PluginBehindProxy.StartAsync(("https_proxy", "socks5h://s3cr3t:1"), ("ALL_PROXY", $"http://someone:s3cr3t@127.0.0.1:{port}"));

        Assert.Contains(
            $"no connection to the proxy 127.0.0.1:{port}: it refused, or cannot be reached. Check the environment variable ALL_PROXY, which names the proxy",
            await plugin.FailureOf(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hosts_in_NO_PROXY_are_reached_without_it()
    {
        // An address of no machine: it fails at once, and no server of names is asked for it.
        var error = await _plugin.FailureOf("https://0.0.0.0:1");

        Assert.Contains("no connection to 0.0.0.0:1: it refused, or cannot be reached. Check the base URL and the network", error, StringComparison.Ordinal);
        Assert.Empty(_proxy.Requests);
    }

    [Fact]
    public async Task What_goes_to_this_machine_goes_through_no_proxy()
    {
        using var certificate = _authority.Issue("localhost");
        await using var plain = new ScriptedServer(_ => User);
        await using var secure = new ScriptedServer(_ => User, certificate);

        Assert.Equal("u", await _plugin.GetUser(plain.Address.AbsoluteUri));
        Assert.Equal("u", await _plugin.GetUser(secure.Address.AbsoluteUri));
        Assert.Empty(_proxy.Requests);
    }

    [Theory]
    [InlineData("http://api.elevenlabs.io/v1/user")]
    [InlineData("http://api.elevenlabs.io:443/v1/user")]
    [InlineData("https://api.elevenlabs.io:8443/v1/user")]
    [InlineData("https://api.elevenlabs.io.evil.example/v1/user")]
    [InlineData("//evil.example/v1/user")]
    public async Task A_redirect_from_https_to_elsewhere_opens_no_further_connection(string location)
    {
        using var certificate = _authority.Issue(Host);
        await using var api = new ScriptedServer(_ => Reply.Redirect(location), certificate);
        _proxy.Target = api.Address.Port;

        var error = await _plugin.FailureOf();

        Assert.Contains("to which the API key was not sent", error, StringComparison.Ordinal);
        Assert.Single(_proxy.Requests);
        Assert.Single(api.Requests);
    }
}
