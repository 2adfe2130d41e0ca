using System.Net;
using ElevenProvider.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ElevenProvider.Hostile.Tests.Answers;

/// <summary>Stands between the plugin and the emulated workspace. Every request reaches the workspace; what comes back is another matter.</summary>
internal sealed class GarbledApi : IAsyncDisposable
{
    private static readonly string[] NotPassedOn = ["host", "content-length", "transfer-encoding", "connection"];

    private readonly WebApplication _application;
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private Uri? _workspace;

    private GarbledApi(WebApplication application) => _application = application;

    /// <summary>Makes an answer of an answer. Called with the request's method and path.</summary>
    public Func<string, string, Answer, Answer> Garble { get; set; } = static (_, _, answer) => answer;

    public Uri Url => new(_application.Urls.Single());

    public static async Task<GarbledApi> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MaxRequestLineSize = 1024 * 1024;
            options.Listen(IPAddress.Loopback, 0);
        });
        builder.Logging.ClearProviders();
        var application = builder.Build();
        var api = new GarbledApi(application);
        application.Run(api.Handle);
        await application.StartAsync();
        return api;
    }

    /// <summary>Begins to stand before a workspace.</summary>
    /// <returns>Where the plugin takes the workspace to be.</returns>
    public Uri StandBefore(EmulatorServer workspace)
    {
        _workspace = workspace.Url;
        return Url;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
        _http.Dispose();
    }

    private async Task Handle(HttpContext context)
    {
        var request = context.Request;
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_workspace!, request.Path.ToUriComponent() + request.QueryString));
        message.Content = new StreamContent(request.Body);
        foreach (var (name, values) in request.Headers.Where(static header => !NotPassedOn.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                message.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        using var response = await _http.SendAsync(message, context.RequestAborted);
        var whole = new Answer(
            (int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsByteArrayAsync(context.RequestAborted));
        await Send(Garble(request.Method, request.Path, whole), context);
    }

    private static async Task Send(Answer answer, HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.Encoding is not null)
        {
            response.Headers.ContentEncoding = answer.Encoding;
        }

        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.Append(name, value);
        }

        if (answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            return;
        }

        response.ContentLength = answer.PromisedLength ?? answer.Body.Length;
        await response.Body.WriteAsync(answer.Body.AsMemory(0, Math.Min(answer.Body.Length, (int)response.ContentLength)), context.RequestAborted);
        if (answer.PromisedLength is not null)
        {
            await response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }
}
