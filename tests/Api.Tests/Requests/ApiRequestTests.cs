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

    [Fact]
    public void Only_values_that_are_there_become_query_parameters()
    {
        var request = ApiRequest.Get("/v1/x")
            .WithOptionalQuery("a", "1").WithOptionalQuery("no", (string?)null)
            .WithOptionalQuery("b", 1234567).WithOptionalQuery("no", (long?)null)
            .WithOptionalQuery("c", true).WithOptionalQuery("d", false).WithOptionalQuery("no", (bool?)null)
            .WithQuery("e", ["2", "3"]);

        Assert.Equal("?a=1&b=1234567&c=true&d=false&e=2&e=3", request.AddressBelow(ElevenLabsHosts.Global).Query);
    }

    [Fact]
    public async Task A_body_is_made_anew_for_each_attempt()
    {
        var request = ApiRequest.Post("/v1/x").WithBody(static writer => writer.WriteBooleanValue(true));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var content = request.MakeContent!();
            Assert.Equal("true", await content.ReadAsStringAsync());
            Assert.Equal("application/json", content.Headers.ContentType?.ToString());
        }
    }

    [Fact]
    public void It_goes_by_its_method_and_route() => Assert.Equal("DELETE /v1/x/{id}", ApiRequest.Delete("/v1/x/{id}", "secret").ToString());
}
