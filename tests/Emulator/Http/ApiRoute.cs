using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Http;

/// <summary>One method of one path of the API.</summary>
/// <param name="Template">As in the OpenAPI document, such as <c>/v1/workspace/groups/{group_id}/members</c>.</param>
/// <param name="Permission">What the caller's key needs.</param>
/// <param name="Handle">Looks up, checks the rules, changes the workspace and returns the body of the 200 answer, or an <see cref="ApiAnswer"/> of its own.</param>
internal sealed record ApiRoute<TBody>(string Method, string Template, RequiredPermission Permission, Func<ApiCall<TBody>, object?> Handle)
{
    /// <summary>Reads a body of JSON; null for routes without one.</summary>
    public Func<BodyValue, Switches, TBody>? ReadBody { get; init; }

    /// <summary>Reads a body that is a form; null for routes without one.</summary>
    public Func<FormBody, TBody>? ReadForm { get; init; }

    /// <summary>Reads the query parameters of a route without a body; null if there is nothing to read.</summary>
    public Func<QueryReader, TBody>? ReadQuery { get; init; }

    /// <summary>Query parameters that must be given.</summary>
    public IReadOnlyList<string> RequiredQuery { get; init; } = [];

    /// <summary>Query parameters that must have one of several values if they are given.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> QueryChoices { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What servers answer that do not have the route yet; null if all have it.</summary>
    public ApiAnswer? InLegacyApi { get; init; }

    /// <summary>Tells servers that do not have the route any more; null if all have it.</summary>
    public Func<Switches, bool>? IsGone { get; init; }
}
