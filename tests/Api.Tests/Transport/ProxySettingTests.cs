using System.Net;
using ElevenProvider.Api.Transport;
using Moq;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class ProxySettingTests
{
    private static readonly Uri Api = new("https://api.example.com");

    [Theory]
    [InlineData("https_proxy")]
    [InlineData("HTTPS_PROXY")]
    [InlineData("all_proxy")]
    [InlineData("ALL_PROXY")]
    public void The_variable_is_named_and_its_credentials_are_not(string variable)
    {
        var setting = Find(new("http://user:s3cr3t@Proxy.example.com:3128"), (variable, "http://user:s3cr3t@Proxy.example.com:3128"));

        Assert.Equal(new ProxySetting($"the environment variable {variable}", "proxy.example.com:3128"), setting);
        Assert.DoesNotContain("s3cr3t", $"{setting} {setting?.Advice} {setting?.AdviceOnCredentials}", StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_said_how_credentials_are_given() => Assert.Equal(
        "Check the user name and password in the environment variable HTTPS_PROXY: they are given as http://<user>:<password>@proxy.example.com:3128.",
        new ProxySetting("the environment variable HTTPS_PROXY", "proxy.example.com:3128").AdviceOnCredentials);

    [Fact]
    public void Of_several_variables_the_one_that_is_in_use_is_named() => Assert.Equal(
        "the environment variable HTTPS_PROXY",
        Find(new("http://b.example.com:1"), ("https_proxy", "http://["), ("HTTPS_PROXY", "b.example.com:1"), ("all_proxy", "http://b.example.com:1"))?.Source);

    [Fact]
    public void A_proxy_that_no_variable_names_comes_from_the_machine() => Assert.Equal(
        new ProxySetting("the proxy settings of this machine", "corp.example.com:8080"), Find(new("http://corp.example.com:8080"), ("HTTP_PROXY", "http://corp.example.com:8080")));

    [Fact]
    public void A_variable_that_is_not_understood_is_named() =>
        Assert.Equal(new ProxySetting("the environment variable HTTPS_PROXY", Address: null), Find(proxy: null, ("HTTPS_PROXY", "socks5h://proxy.example.com")));

    [Fact]
    public void Without_a_variable_there_is_no_proxy() => Assert.Null(Find(proxy: null, ("https_proxy", " ")));

    [Fact]
    public void A_host_that_is_reached_without_one_has_none() =>
        Assert.Null(ProxySetting.Find(Api, Proxy(new("http://a.example.com:1"), isBypassed: true), static _ => "http://a.example.com:1"));

    [Fact]
    public void This_machine_is_never_reached_through_a_proxy() => Assert.Null(
        ProxySetting.Find(new Uri("https://localhost:1"), Proxy(new("http://a.example.com:1"), isBypassed: false), static _ => "http://a.example.com:1"));

    private static ProxySetting? Find(Uri? proxy, params (string Name, string Value)[] environment) => ProxySetting.Find(
        Api, Proxy(proxy, isBypassed: proxy is null), name => environment.FirstOrDefault(one => one.Name == name).Value);

    private static IWebProxy Proxy(Uri? address, bool isBypassed) => Mock.Of<IWebProxy>(
        proxy => proxy.GetProxy(It.IsAny<Uri>()) == address && proxy.IsBypassed(It.IsAny<Uri>()) == isBypassed);
}
