using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ElevenProvider.Api.Tests.Server;

/// <summary>An ordinary web server to which nobody should lead us. It answers like the API, and takes note of who connects and what they tell.</summary>
public sealed class Bystander : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<string> _told = new();
    private int _connections;

    private Bystander(IEnumerable<IPEndPoint> places)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            foreach (var place in places)
            {
                kestrel.Listen(place, Watch);
            }
        });
        _server = builder.Build();
        _server.Run(async context =>
        {
            _told.Enqueue(string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}").Prepend($"{context.Request.Method} {context.Request.Path}")));
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("""{"user_id":"bystander"}"""u8.ToArray());
        });
    }

    /// <summary>Where it is.</summary>
    public IReadOnlyList<Uri> Addresses => [.. _server.Urls.Select(url => new Uri(url))];

    /// <summary>How many connections were made to it, whether or not anything was said.</summary>
    public int Connections => _connections;

    /// <summary>Every request: a line of method and path, then a line for each header.</summary>
    public IReadOnlyList<string> Told => [.. _told];

    public static async Task<Bystander> StartAsync(params IPEndPoint[] places)
    {
        var bystander = new Bystander(places);
        await bystander._server.StartAsync();
        return bystander;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Watch(ListenOptions listen) => listen.Use(next => connection =>
    {
        Interlocked.Increment(ref _connections);
        return next(connection);
    });
}
