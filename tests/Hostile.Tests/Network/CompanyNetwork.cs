namespace ElevenProvider.Hostile.Tests.Network;

/// <summary>A company's network, with a plugin in it that the tests of a class share: what is set of proxies is read once in a process.</summary>
public sealed class CompanyNetwork : IAsyncLifetime
{
    internal CompanyProxy Proxy { get; } = new();

    internal CompanyAuthority Authority { get; } = new();

    internal PluginBehindProxy Plugin { get; private set; } = null!;

    public async Task InitializeAsync() => Plugin = await PluginBehindProxy.StartAsync(
        ("HTTP_PROXY", $"http://someone:s3cr3t@127.0.0.1:{Proxy.Port}"),
        ("HTTPS_PROXY", $"http://someone:s3cr3t@127.0.0.1:{Proxy.Port}"),
        ("NO_PROXY", "other.example.com, 0.0.0.0"),
        ("SSL_CERT_FILE", Authority.File));

    public async Task DisposeAsync()
    {
        await Plugin.DisposeAsync();
        await Proxy.DisposeAsync();
        Authority.Dispose();
    }
}
