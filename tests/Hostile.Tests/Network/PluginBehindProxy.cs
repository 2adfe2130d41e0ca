using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Hostile.Tests.Network;

/// <summary>The plugin as a process, whose environment says what the test says of proxies and authorities and nothing else.</summary>
internal sealed class PluginBehindProxy : IAsyncDisposable
{
    public const string ApiKey = "sk_0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly string[] Variables =
    [
        "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
        "SSL_CERT_FILE", "SSL_CERT_DIR", "ELEVENLABS_API_KEY", "ELEVENLABS_BASE_URL", "ELEVENLABS_API_RESIDENCY",
    ];

    private readonly RunningPlugin _process;

    private PluginBehindProxy(RunningPlugin process) => _process = process;

    public static async Task<PluginBehindProxy> StartAsync(params (string Name, string? Value)[] environment) =>
        new(await RunningPlugin.StartAsync([.. Variables.Select(static name => (name, (string?)null)), .. environment], RunningPlugin.NoEngine));

    /// <summary>Asks who the key belongs to, which takes one request.</summary>
    public async Task<string> GetUser(string? baseUrl = null, int seconds = 30)
    {
        (string, PropertyValue)[] settings = [("apiKey", Secret(ApiKey)), ("maxRetries", "0"), ("requestTimeoutSeconds", $"{seconds}")];
        await _process.Configure(baseUrl is null ? settings : [.. settings, ("baseUrl", baseUrl)]);
        var response = await _process.Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser" }, default);
        return response.Return.ToPropertyObject().Text("userId")!;
    }

    /// <summary>The error that it ends with, which must show no secret, and the process must have nothing to add to it.</summary>
    public async Task<string> FailureOf(string? baseUrl = null, int seconds = 30)
    {
        var status = (await Assert.ThrowsAsync<GrpcException>(() => GetUser(baseUrl, seconds))).Status;
        Assert.DoesNotContain("s3cr3t", status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("czNjcjN0", status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("someone", status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiKey, status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", status.Message, StringComparison.Ordinal);
        Assert.Empty(_process.Errors);
        return status.Message;
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
