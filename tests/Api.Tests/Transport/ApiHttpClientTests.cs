using System.Net;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class ApiHttpClientTests
{
    [Fact]
    public void Nothing_but_the_attempt_limits_its_time()
    {
        using var http = ApiHttpClient.Create(new ElevenLabsClientOptions());

        Assert.Equal(Timeout.InfiniteTimeSpan, http.Timeout);
    }

    [Fact]
    public void HTTP_2_is_spoken_where_the_server_speaks_it()
    {
        using var http = ApiHttpClient.Create(new ElevenLabsClientOptions());

        Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrLower), (http.DefaultRequestVersion, http.DefaultVersionPolicy));
    }
}
