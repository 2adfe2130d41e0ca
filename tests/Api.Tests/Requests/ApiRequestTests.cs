using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Tests.Requests;

public sealed class ApiRequestTests
{
    [Theory]
    [InlineData("http://localhost:8080", "http://localhost:8080/v1/user")]
    [InlineData("http://localhost:8080/", "http://localhost:8080/v1/user")]
    [InlineData("https://proxy.example.com/eleven/", "https://proxy.example.com/eleven/v1/user")]
    public void The_path_of_the_base_address_is_a_prefix(string baseAddress, string expected) =>
        Assert.Equal(expected, ApiRequest.Get("/v1/user").AddressBelow(new Uri(baseAddress)).AbsoluteUri);

    [Fact]
    public void Query_parameters_are_escaped_and_may_repeat() => Assert.Equal(
        "?name=a%26b%3Dc%20%2B&name=d",
        ApiRequest.Get("/v1/x").WithQuery("name", "a&b=c +").WithQuery("name", "d").AddressBelow(ElevenLabsHosts.Global).Query);

    [Fact]
    public void Only_a_post_is_not_idempotent_unless_said_so()
    {
        Assert.True(ApiRequest.Get("/").IsIdempotent);
        Assert.True(ApiRequest.Patch("/").IsIdempotent);
        Assert.True(ApiRequest.Delete("/").IsIdempotent);
        Assert.False(ApiRequest.Post("/").IsIdempotent);
        Assert.True(ApiRequest.Post("/").Repeatable().IsIdempotent);
    }
}
