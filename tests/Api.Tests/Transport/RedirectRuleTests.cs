using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class RedirectRuleTests
{
    private static readonly RedirectRule Rule = new(new Uri("https://api.example.com"), new Redactor(apiKey: null));

    [Theory]
    [InlineData("https://other.example.com/v1/user?x=1", "https://other.example.com")]
    [InlineData("https://other.example.com:443/", "https://other.example.com")]
    [InlineData("https://api.example.com:8443/", "https://api.example.com:8443")]
    [InlineData("http://api.example.com/", "http://api.example.com")]
    [InlineData("https://192.0.2.1/", "https://192.0.2.1")]
    public void Another_origin_is_shown_as_it_is_written(string target, string origin) =>
        Assert.Equal($"the server redirects to {origin}, to which the API key was not sent", Rule.FaultOf(HttpMethod.Get, new Uri(target), redirectsSoFar: 0));

    [Theory]
    [InlineData("https://api.example.com/v2/user")]
    [InlineData("https://API.example.com:443/v2/user")]
    public void The_same_origin_is_followed_however_it_is_written(string target) =>
        Assert.Null(Rule.FaultOf(HttpMethod.Get, new Uri(target), redirectsSoFar: 2));
}
