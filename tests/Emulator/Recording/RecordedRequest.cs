namespace ElevenProvider.Emulator.Recording;

/// <summary>A request that reached the API. Nothing of its headers, query or body is kept.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The route template; for an unknown route, the path.</param>
/// <param name="Status">The status that was answered; null while the request runs, and if its connection was reset.</param>
public sealed record RecordedRequest(string Method, string Route, int? Status);
