using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ElevenProvider.Provider.Tests.Assets;

/// <summary>A web server on this machine that has what remote assets are about, and remembers the headers that it was sent.</summary>
internal sealed class AssetServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private AssetServer(WebApplication application) => _application = application;

    /// <summary>Its address, to which the path of an asset is added.</summary>
    public string Url => _application.Urls.Single();

    /// <summary>The headers of every request, as one text.</summary>
    public List<string> Headers { get; } = [];

    public static async Task<AssetServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var server = new AssetServer(builder.Build());
        server._application.Run(context =>
        {
            server.Headers.Add(string.Join('\n', context.Request.Headers.Select(static header => $"{header.Key}: {header.Value}")));
            return answer(context);
        });
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
