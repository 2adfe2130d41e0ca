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
            var faults = new List<ValidationFault>();
            var read = route.ReadForm is null
                ? ReadJson(route, context.Request, await RequestBody.ReadAsync(context.Request, context.RequestAborted), faults)
                : ReadForm(route, await FormBody.ReadAsync(context.Request, faults, context.RequestAborted), faults);
            context.Features.Set(store.Use(workspace => Answer(route, context, read, faults, workspace)));
        });

    private ApiAnswer Answer<TBody>(
        ApiRoute<TBody> route, HttpContext context, Func<Switches, TBody> read, List<ValidationFault> faults, Workspace workspace)
    {
        if (workspace.Switches.LegacyApi && route.InLegacyApi is { } unknown)
        {
            return unknown;
        }

        if (route.IsGone?.Invoke(workspace.Switches) == true)
        {
            return UnknownRoute.NotFound;
        }

        faults.AddRange(route.RequiredQuery
            .Where(name => !context.Request.Query.ContainsKey(name))
            .Select(name => new ValidationFault("missing", ["query", name], "Field required", Input: null)));
        var body = read(workspace.Switches);
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
            var result = route.Handle(call);
            return result as ApiAnswer ?? ApiAnswer.Json(200, result);
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

    private static Func<Switches, TBody> ReadJson<TBody>(
        ApiRoute<TBody> route, HttpRequest request, byte[] content, List<ValidationFault> faults) => switches =>
    {
        if (route.ReadQuery is { } readQuery)
        {
            return readQuery(new QueryReader(request.Query, faults));
        }

        if (route.ReadBody is null)
        {
            return (TBody)(object)NoBody.Instance;
        }

        var body = RequestBody.Parse(content, request.ContentType, faults);
        return faults.Count == 0 ? route.ReadBody(body, switches) : default!;
    };

    private static Func<Switches, TBody> ReadForm<TBody>(ApiRoute<TBody> route, FormBody form, List<ValidationFault> faults) =>
        _ => faults.Count == 0 ? route.ReadForm!(form) : default!;

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
