using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Http;

/// <summary>A call that is well formed and allowed, and the workspace it is about, which nobody else uses meanwhile.</summary>
/// <param name="Body">What the route's body reader made of the body; <see cref="NoBody"/> for routes without one.</param>
/// <param name="Query">The value of a query parameter; empty if it is absent.</param>
/// <param name="QueryList">All values of a query parameter.</param>
internal sealed record ApiCall<TBody>(
    Workspace Workspace,
    Caller Caller,
    TBody Body,
    Func<string, string> Path,
    Func<string, string> Query,
    Func<string, IReadOnlyList<string>> QueryList,
    Identifiers Identifiers,
    long NowUnix);
