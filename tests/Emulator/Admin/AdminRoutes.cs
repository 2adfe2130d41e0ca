using System.Text.Json;
using System.Text.Json.Serialization;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Emulator.Recording;
using ElevenProvider.Emulator.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ElevenProvider.Emulator.Admin;

/// <summary><c>/__emulator</c>: looking behind the scenes and playing fate. No key is needed, nothing is recorded.</summary>
internal sealed class AdminRoutes(WorkspaceStore store, RequestLog log, FaultList faults)
{
    public const string Prefix = "/__emulator";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        WriteIndented = true,
    };

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var admin = endpoints.MapGroup(Prefix);
        admin.MapGet("/requests", () => Results.Json(RequestsAnswer.Of(log.Requests), Options));
        admin.MapDelete("/requests", () => Done(log.Clear));
        admin.MapPost("/faults", async (HttpRequest request) =>
        {
            var body = await ReadJsonAsync(request);
            return Done(() => faults.Add(ReadFault(body)));
        });
        admin.MapDelete("/faults", () => Done(faults.Clear));
        admin.MapPost("/reset", () => Done(Reset));
        admin.MapGet("/state", () => Results.Json(store.WithoutSecrets, Options));
        admin.MapPatch("/state", async (HttpRequest request) =>
        {
            var body = await ReadJsonAsync(request);
            return Done(() => store.Patch(WorkspaceFormat.Parse(body)));
        });
    }

    public void Reset()
    {
        store.Reset();
        log.Clear();
        faults.Clear();
    }

    private static IResult Done(Action action)
    {
        try
        {
            action();
            return Results.NoContent();
        }
        catch (Exception refusal) when (refusal is InvalidWorkspaceException or JsonException or ArgumentException)
        {
            return Results.Json(new RefusalAnswer(refusal.Message), Options, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static Fault ReadFault(string json) =>
        JsonSerializer.Deserialize<Fault>(json, Options) ?? throw new ArgumentException("A fault is a JSON object, not null.", nameof(json));

    private static async Task<string> ReadJsonAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }

    private sealed record RefusalAnswer(string Error);

    private sealed record RequestsAnswer(IReadOnlyList<RecordedRequest> Requests, IReadOnlyDictionary<string, int> Counts)
    {
        public static RequestsAnswer Of(IReadOnlyList<RecordedRequest> requests) => new(
            requests,
            requests.CountBy(request => $"{request.Method} {request.Route}", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
    }
}
