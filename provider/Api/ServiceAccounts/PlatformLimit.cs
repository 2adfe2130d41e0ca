namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>One limit of a key.</summary>
public sealed record PlatformLimit
{
    /// <summary>The limit; null for none.</summary>
    public long? Limit { get; init; }
}
