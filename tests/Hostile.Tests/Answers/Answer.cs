namespace ElevenProvider.Hostile.Tests.Answers;

/// <summary>An answer of the API.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">Type of the body; null for none.</param>
/// <param name="Body">The body as it is sent.</param>
internal sealed record Answer(int Status, string? ContentType, byte[] Body)
{
    public const string Json = "application/json";

    /// <summary>How the body is encoded, as the header <c>content-encoding</c> says.</summary>
    public string? Encoding { get; init; }

    /// <summary>How long the body is said to be, where that is a lie; the connection breaks at its end.</summary>
    public int? PromisedLength { get; init; }

    /// <summary>Headers besides.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
