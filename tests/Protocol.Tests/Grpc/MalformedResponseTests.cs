using System.Net;
using System.Net.Sockets;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Client;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

public sealed class MalformedResponseTests
{
    private static readonly byte[] EmptyFrame = new byte[5];

    [Theory]
    [InlineData(400, GrpcStatusCode.Internal)]
    [InlineData(401, GrpcStatusCode.Unauthenticated)]
    [InlineData(403, GrpcStatusCode.PermissionDenied)]
    [InlineData(404, GrpcStatusCode.Unimplemented)]
    [InlineData(415, GrpcStatusCode.Unknown)]
    [InlineData(429, GrpcStatusCode.Unavailable)]
    [InlineData(500, GrpcStatusCode.Unknown)]
    [InlineData(502, GrpcStatusCode.Unavailable)]
    [InlineData(503, GrpcStatusCode.Unavailable)]
    [InlineData(504, GrpcStatusCode.Unavailable)]
    public async Task Failure_of_HTTP_has_a_status(int httpStatus, GrpcStatusCode code)
    {
        var status = await Call(context =>
        {
            context.Response.StatusCode = httpStatus;
            return Task.CompletedTask;
        });

        Assert.Equal((code, $"The server answered with HTTP status {httpStatus}."), (status.Code, status.Message));
    }

    [Fact]
    public async Task Answer_that_is_no_gRPC_is_refused()
    {
        var status = await Call(static async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html>planted-secret</html>");
        });

        Assert.Equal((GrpcStatusCode.Unknown, "The server does not speak gRPC."), (status.Code, status.Message));
    }

    [Theory]
    [InlineData(new byte[] { 0 }, "The body ended in the middle of a message.")]
    [InlineData(new byte[] { 0, 0, 0, 0, 9, 1 }, "The body ended in the middle of a message.")]
    [InlineData(new byte[] { 9, 0, 0, 0, 0 }, "A message starts with a byte that is no compression flag.")]
    [InlineData(new byte[] { 0, 0, 0, 0, 1, 0xff }, "A message could not be read.")]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, "A message is compressed, but no compression was agreed on.")]
    [InlineData(new byte[0], "/pulumirpc.ResourceProvider/Cancel answered without a message.")]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, "/pulumirpc.ResourceProvider/Cancel answered with several messages.")]
    public async Task Malformed_answer_fails_the_call(byte[] body, string message)
    {
        var status = await Call(async context =>
        {
            context.Response.ContentType = "application/grpc";
            context.Response.Headers["grpc-encoding"] = "gzip";
            await context.Response.Body.WriteAsync(body);
            context.Response.AppendTrailer("grpc-status", "0");
        });

        Assert.Equal((GrpcStatusCode.Internal, message), (status.Code, status.Message));
    }

    [Fact]
    public async Task Answer_that_is_too_large_is_refused_by_its_header() => Assert.Equal(GrpcStatusCode.ResourceExhausted, (await Call(static async context =>
    {
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(new byte[] { 0, 0x19, 0, 0, 1 });
        await context.Response.Body.FlushAsync();
        await Waiting.Cancelled(context.RequestAborted);
    })).Code);

    [Fact]
    public async Task Answer_without_a_status_fails_the_call()
    {
        var status = await Call(static async context =>
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(EmptyFrame);
        });

        Assert.Equal(
            (GrpcStatusCode.Internal, "/pulumirpc.ResourceProvider/Cancel ended without a status."), (status.Code, status.Message));
    }

    [Fact]
    public async Task Status_may_stand_in_the_headers()
    {
        var status = await Call(static context =>
        {
            context.Response.ContentType = "application/grpc";
            context.Response.Headers["grpc-status"] = "5";
            context.Response.Headers["grpc-message"] = "gone%21";
            return Task.CompletedTask;
        });

        Assert.Equal(GrpcStatusCode.NotFound, status.Code);
        Assert.Equal("gone!", status.Message);
    }

    [Fact]
    public async Task Trailers_know_better_than_headers_how_a_call_ended()
    {
        var status = await Call(static context =>
        {
            context.Response.ContentType = "application/grpc";
            context.Response.Headers["grpc-status"] = "0";
            context.Response.AppendTrailer("grpc-status", "5");
            return Task.CompletedTask;
        });

        Assert.Equal(GrpcStatusCode.NotFound, status.Code);
    }

    [Theory]
    [InlineData(0, GrpcStatusCode.Internal)]
    [InlineData(2, GrpcStatusCode.Internal)]
    [InlineData(8, GrpcStatusCode.Cancelled)]
    [InlineData(11, GrpcStatusCode.ResourceExhausted)]
    public async Task Reset_has_a_status(int error, GrpcStatusCode code)
    {
        var status = await Call(context =>
        {
            context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(error);
            return Task.CompletedTask;
        });

        Assert.Equal((code, "The connection to the server failed."), (status.Code, status.Message));
    }

    [Fact]
    public async Task Reset_in_the_middle_of_an_answer_has_a_status() => Assert.Equal(GrpcStatusCode.Cancelled, (await Call(static async context =>
    {
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(EmptyFrame);
        await context.Response.Body.FlushAsync();
        context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(8);
    })).Code);

    [Fact]
    public async Task Server_that_is_not_there_is_unavailable()
    {
        string address;
        using (var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            address = listener.LocalEndPoint!.ToString()!;
        }

        Assert.Equal(GrpcStatusCode.Unavailable, (await Call(address)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:")]
    [InlineData("127.0.0.1:0")]
    [InlineData("127.0.0.1:65536")]
    [InlineData("127.0.0.1:1/path")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("a b:1")]
    [InlineData(":1")]
    public void Address_is_host_and_port(string address)
    {
        var problem = Assert.Throws<FormatException>(() => new GrpcChannel(address, TimeProvider.System).Dispose());

        Assert.Equal("A gRPC server is named by host and port, such as 127.0.0.1:50051.", problem.Message);
    }

    [Theory]
    [InlineData("127.0.0.1:80")]
    [InlineData("localhost:1")]
    [InlineData("[::1]:1")]
    public void Address_may_name_the_host(string address) => new GrpcChannel(address, TimeProvider.System).Dispose();

    private static async Task<GrpcStatus> Call(RequestDelegate answer)
    {
        await using var server = await RawServer.StartAsync(answer);
        return await Call(server.Address);
    }

    private static async Task<GrpcStatus> Call(string address)
    {
        using var channel = new GrpcChannel(address, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<GrpcException>(() => channel.CallAsync(Cancel, new Empty(), null, default).Soon());
        Assert.DoesNotContain("planted-secret", failure.ToString(), StringComparison.Ordinal);
        return failure.Status;
    }
}
