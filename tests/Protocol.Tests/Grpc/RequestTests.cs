using System.Collections.Concurrent;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Client;
using Microsoft.AspNetCore.Http;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

/// <summary>What our client sends.</summary>
public sealed class RequestTests
{
    private readonly ConcurrentQueue<Dictionary<string, string>> _requests = new();

    [Fact]
    public async Task Request_is_as_gRPC_wants_it()
    {
        await using var server = await Answering(static _ => { });
        using var channel = new GrpcChannel(server.Address, TimeProvider.System);

        await channel.CallAsync(Create, new CreateRequest { Urn = "urn" }, TimeSpan.FromSeconds(2), default).Soon();

        var headers = Assert.Single(_requests);
        Assert.Equal(
            ("trailers", "application/grpc", "10", "2000m"), (headers["TE"], headers["Content-Type"], headers["Content-Length"], headers["grpc-timeout"]));
        Assert.DoesNotContain("traceparent", headers.Keys);
    }

    [Fact]
    public async Task Nothing_of_an_answer_comes_back_with_the_next_request()
    {
        await using var server = await Answering(static response => response.Headers.SetCookie = "session=1");
        using var channel = new GrpcChannel(server.Address, TimeProvider.System);

        await channel.CallAsync(Create, new CreateRequest(), null, default).Soon();
        await channel.CallAsync(Create, new CreateRequest(), null, default).Soon();

        Assert.Equal(2, _requests.Count);
        Assert.All(_requests, static headers => Assert.DoesNotContain("Cookie", headers.Keys));
    }

    [Fact]
    public async Task Call_is_not_redirected()
    {
        await using var server = await Answering(static response =>
        {
            response.StatusCode = 307;
            response.Headers.Location = "/elsewhere";
        });
        using var channel = new GrpcChannel(server.Address, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<GrpcException>(() => channel.CallAsync(Create, new CreateRequest(), null, default).Soon());

        Assert.Equal("The server answered with HTTP status 307.", failure.Message);
        Assert.Single(_requests);
    }

    private Task<RawServer> Answering(Action<HttpResponse> change) => RawServer.StartAsync(async context =>
    {
        _requests.Enqueue(context.Request.Headers.ToDictionary(
            static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        context.Response.ContentType = "application/grpc";
        change(context.Response);
        await context.Response.Body.WriteAsync(new byte[5]);
        context.Response.AppendTrailer("grpc-status", "0");
    });
}
