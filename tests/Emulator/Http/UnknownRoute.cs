namespace ElevenProvider.Emulator.Http;

/// <summary>What the API's web framework answers by itself, before the API comes into it: the plain form of errors.</summary>
internal static class UnknownRoute
{
    public static ApiAnswer NotFound { get; } = ApiAnswer.Json(404, new Body("Not Found"));

    public static ApiAnswer MethodNotAllowed { get; } = ApiAnswer.Json(405, new Body("Method Not Allowed"));

    private sealed record Body(string Detail);
}
