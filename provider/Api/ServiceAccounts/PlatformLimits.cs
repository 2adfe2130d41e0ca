namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>The limits of a key per product; each is null if the server did not tell.</summary>
public sealed record PlatformLimits
{
    /// <summary>No limits.</summary>
    internal static PlatformLimits None { get; } =
        new() { Concurrency = new PlatformLimit(), DubbingConcurrency = new PlatformLimit(), MusicConcurrency = new PlatformLimit() };

    /// <summary>Concurrent speech generations.</summary>
    public PlatformLimit? Concurrency { get; init; }

    /// <summary>Concurrent dubbings.</summary>
    public PlatformLimit? DubbingConcurrency { get; init; }

    /// <summary>Concurrent music generations.</summary>
    public PlatformLimit? MusicConcurrency { get; init; }
}
