using System.Net.Sockets;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Emulator.Recording;
using ElevenProvider.Emulator.State;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ElevenProvider.Emulator.Http;

/// <summary>What happens to every request of the API, whatever it is about: recording, latency, faults, and sending the answer.</summary>
internal sealed class ApiPipeline(
    RequestLog log, ExchangeRecorder recorder, FaultList faults, RequestPlaces places, Identifiers identifiers, TimeProvider time, TimeSpan latency)
{
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        context.TraceIdentifier = identifiers.TraceId();
        var route = TemplateOf(context) ?? context.Request.Path.Value!;
        var entry = log.Add(context.Request.Method, route);
        using var place = places.TryTake();
        if (place is null)
        {
            log.Answered(entry, RequestPlaces.Refusal.Status);
            await SendAsync(context, RequestPlaces.Refusal, fault: null);
            return;
        }

        var fault = faults.Take(context.Request.Method, route);
        var delay = TimeSpan.FromMilliseconds(fault?.DelayMs ?? 0);
        var holdsBack = fault is { Handled: true, DelayMs: > 0 };
        await Task.Delay(holdsBack ? latency : latency + delay, time, context.RequestAborted);

        if (fault?.Connection == ConnectionFault.ResetBefore)
        {
            Reset(context);
            return;
        }

        var own = fault?.ToAnswer() is null || fault.Handled ? await AnswerAsync(context, next) : null;
        var answer = fault?.ToAnswer() ?? own!;
        if (holdsBack)
        {
            await Task.Delay(delay, time, context.RequestAborted);
        }

        if (fault?.Connection == ConnectionFault.ResetAfter)
        {
            Reset(context);
            return;
        }

        log.Answered(entry, answer.Status);
        await SendAsync(context, answer, fault);
    }

    /// <summary>The template of the route; null if the path has none for this method.</summary>
    private static string? TemplateOf(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } template } && IsExactly(template, context.Request.Path.Value!) ? template : null;

    private async Task<ApiAnswer> AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is null or RouteEndpoint && TemplateOf(context) is null)
        {
            return UnknownRoute.NotFound;
        }

        // For a known path with another method, routing itself brings an endpoint, which does no more than set the Allow header.
        recorder.Prepare(context.Request);
        await next(context);
        if (context.Features.Get<ApiAnswer>() is not { } answer)
        {
            return UnknownRoute.MethodNotAllowed;
        }

        await recorder.Tell(context.Request, TemplateOf(context)!, answer, context.RequestAborted);
        return answer;
    }

    /// <summary>The API's routing, unlike ASP.NET Core's, tells letter cases apart and does not overlook a slash at the end.</summary>
    private static bool IsExactly(string template, string path)
    {
        var expected = template.Split('/');
        var actual = path.Split('/');
        return expected.Length == actual.Length
            && expected.Zip(actual).All(segment => segment.First.StartsWith('{') || segment.First == segment.Second);
    }

    private static async Task SendAsync(HttpContext context, ApiAnswer answer, Fault? fault)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.Headers["x-trace-id"] = context.TraceIdentifier;
        foreach (var (name, value) in fault?.Headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Status is 204 or 304)
        {
            return;
        }

        context.Response.ContentLength = answer.Content.Length;
        if (fault?.Connection == ConnectionFault.ResetMidBody)
        {
            await context.Response.Body.WriteAsync(answer.Content[..(answer.Content.Length / 2)], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return;
        }

        await context.Response.Body.WriteAsync(answer.Content, context.RequestAborted);
    }

    /// <summary>Ends the connection with a TCP reset, not with an orderly close that clients may take for a reason to try again unasked.</summary>
    private static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        context.Abort();
    }
}
