using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;
using Microsoft.AspNetCore.Http;

namespace ElevenProvider.Emulator.Recording;

/// <summary>Hands every request and its answer to whoever wants to look at them.</summary>
/// <param name="store">The workspace, whose switches say what the server plays.</param>
/// <param name="observe">Called once for each, before the answer is sent; null if nobody wants to.</param>
internal sealed class ExchangeRecorder(WorkspaceStore store, Action<Exchange>? observe)
{
    /// <summary>Has to be called before the body is read.</summary>
    public void Prepare(HttpRequest request)
    {
        if (observe is not null)
        {
            request.EnableBuffering();
        }
    }

    /// <summary>Tells of the answer to the request of a known route.</summary>
    public async Task Tell(HttpRequest request, string route, ApiAnswer answer, CancellationToken cancellationToken)
    {
        if (observe is null)
        {
            return;
        }

        var query = request.Query.SelectMany(static parameter => parameter.Value, static (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? ""));
        var body = await ReadAgain(request.Body, cancellationToken);
        var asPublished = store.Use(static workspace => workspace.Switches.AnswersAsPublished);
        observe(new Exchange(
            request.Method, route, [.. query], request.ContentType, body, answer.Status, answer.ContentType, answer.Content, asPublished));
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAgain(Stream body, CancellationToken cancellationToken)
    {
        // What was not read so far is not part of the length yet.
        await body.CopyToAsync(Stream.Null, cancellationToken);
        if (body.Length > Exchange.LongestBody)
        {
            return null;
        }

        body.Position = 0;
        var whole = new byte[body.Length];
        await body.ReadExactlyAsync(whole, cancellationToken);
        return whole;
    }
}
