using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ElevenProvider.Protocol.Grpc.Server;

/// <summary>Turns HTTP/2 requests into calls, and whatever comes of a call into a status. No call can take another one down.</summary>
internal sealed class GrpcApplication(GrpcMethodTable methods, TimeProvider time) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !GrpcHeaders.IsGrpc(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        context.Response.ContentType = GrpcHeaders.ContentType;
        context.Response.Headers[GrpcHeaders.AcceptEncoding] = GrpcHeaders.Identity;
        using var call = new GrpcCall(context, time);
        var status = await Run(call, context.Request.Path.Value ?? "");
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        foreach (var (name, value) in StatusTrailers.Write(status))
        {
            context.Response.AppendTrailer(name, value);
        }
    }

    private async Task<GrpcStatus> Run(GrpcCall call, string path)
    {
        if (methods.Find(path) is not { } handler)
        {
            return new GrpcStatus(GrpcStatusCode.Unimplemented, $"There is no method {path}.");
        }

        try
        {
            await handler(call);
            return GrpcStatus.Ok;
        }
        catch (GrpcException ending)
        {
            return ending.Status;
        }
        catch (OperationCanceledException)
        {
            return call.CancellationStatus;
        }
#pragma warning disable CA1031 // Whatever goes wrong in one call must not end the process, and its text may hold anything.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new GrpcStatus(GrpcStatusCode.Unknown, $"The call failed unexpectedly ({failure.GetType().Name}).");
        }
    }
}
