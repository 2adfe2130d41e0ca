namespace ElevenProvider.Api.Usage;

/// <summary>Usage over time, by <c>GET /v1/usage/character-stats</c>.</summary>
public sealed record CharacterStats
{
    /// <summary>When each interval begins, in milliseconds since 1970.</summary>
    public required IReadOnlyList<double> Time { get; init; }

    /// <summary>For each series the values, one per interval; a value is null where the server knows none.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<double?>?> Usage { get; init; }
}
