using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Http;

/// <summary>A call that is well formed and allowed, and the workspace it is about, which nobody else uses meanwhile.</summary>
/// <param name="Body">What the route's reader made of the body or the query; <see cref="NoBody"/> for routes without a reader.</param>
/// <param name="Query">The value of a query parameter; empty if it is absent.</param>
internal sealed record ApiCall<TBody>(
    Workspace Workspace,
    Caller Caller,
    TBody Body,
    Func<string, string> Path,
    Func<string, string> Query,
    Identifiers Identifiers,
    long NowUnix);
