namespace ElevenProvider.Emulator.Recording;

/// <summary>A request that the API understood and its answer, whole.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The route template.</param>
/// <param name="Query">The query parameters, decoded, in their order.</param>
/// <param name="ContentType">The type of the request's body; null if it has none.</param>
/// <param name="Body">The request's body; null if it is longer than <see cref="LongestBody"/>.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="AnswerType">The type of the answer's body; null if it has none.</param>
/// <param name="Answer">The body of the answer.</param>
/// <param name="AsPublished">Whether the server plays the API in its published form, and neither an older one nor one that tells more.</param>
public sealed record Exchange(
    string Method,
    string Route,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    string? ContentType,
    ReadOnlyMemory<byte>? Body,
    int Status,
    string? AnswerType,
    ReadOnlyMemory<byte> Answer,
    bool AsPublished)
{
    /// <summary>The most bytes of a request's body that are kept.</summary>
    public const int LongestBody = 1024 * 1024;
}
