using System.Text.Json;
using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ElevenProvider.Emulator.Http;

/// <summary>
/// Turns routes into endpoints that treat every request in the API's order: route, body schema, key, permission; then the
/// route's own lookups and rules.
/// </summary>
internal sealed class ApiRouteBuilder(IEndpointRouteBuilder endpoints, WorkspaceStore store, Identifiers identifiers, TimeProvider time)
{
    public void Map<TBody>(ApiRoute<TBody> route) =>
        endpoints.MapMethods(route.Template, [route.Method], async context =>
        {
            var content = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
            context.Features.Set(store.Use(workspace => Answer(route, context, content, workspace)));
        });

    private ApiAnswer Answer<TBody>(ApiRoute<TBody> route, HttpContext context, byte[] content, Workspace workspace)
    {
        if (workspace.Switches.LegacyApi && route.InLegacyApi is { } unknown)
        {
            return unknown;
        }

        if (route.IsGone?.Invoke(workspace.Switches) == true)
        {
            return UnknownRoute.NotFound;
        }

        var faults = new List<ValidationFault>();
        var body = ReadInput(route, context.Request, content, workspace.Switches, faults);
        if (faults.Count > 0)
        {
            return ApiAnswer.Json(422, new ValidationBody(faults));
        }

        try
        {
            var caller = Caller.Identify(context, workspace);
            caller.RequireAny(route.Permission.For(workspace.Switches));
            if (FaultsOfChoices(route, context.Request) is { Count: > 0 } wrongChoices)
            {
                return ApiAnswer.Json(422, new ValidationBody(wrongChoices));
            }

            var call = new ApiCall<TBody>(
                workspace,
                caller,
                body,
                name => (string)context.Request.RouteValues[name]!,
                name => context.Request.Query[name].ToString(),
                identifiers,
                time.GetUtcNow().ToUnixTimeSeconds());
            return ApiAnswer.Json(200, route.Handle(call));
        }
        catch (InvalidRequestException invalid)
        {
            return ApiAnswer.Json(422, new ValidationBody(invalid.Faults));
        }
        catch (ApiException refusal)
        {
            return refusal.ToAnswer(workspace.Switches, context.TraceIdentifier);
        }
    }

    private static TBody ReadInput<TBody>(
        ApiRoute<TBody> route, HttpRequest request, byte[] content, Switches switches, List<ValidationFault> faults)
    {
        faults.AddRange(route.RequiredQuery
            .Where(name => !request.Query.ContainsKey(name))
            .Select(name => new ValidationFault("missing", ["query", name], "Field required", Input: null)));
        if (route.ReadBody is null)
        {
            return (TBody)(object)NoBody.Instance;
        }

        var body = RequestBody.Parse(content, request.ContentType, faults);
        return faults.Count == 0 ? route.ReadBody(body, switches) : default!;
    }

    /// <summary>Unlike the form of a request, the choices in its query are looked at after the key.</summary>
    private static List<ValidationFault> FaultsOfChoices<TBody>(ApiRoute<TBody> route, HttpRequest request)
    {
        var faults = new List<ValidationFault>();
        foreach (var (name, choices) in route.QueryChoices.Where(query => request.Query.ContainsKey(query.Key)))
        {
            new BodyValue(JsonSerializer.SerializeToElement(request.Query[name].ToString()), ["query", name], faults).AsOneOf(choices);
        }

        return faults;
    }

    private sealed record ValidationBody(IReadOnlyList<ValidationFault> Detail);
}
