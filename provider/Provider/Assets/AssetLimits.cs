namespace ElevenProvider.Provider.Assets;

/// <summary>How much is fetched for one remote asset.</summary>
/// <param name="Bytes">The most bytes.</param>
/// <param name="Time">The longest time, from connecting to the last byte.</param>
internal sealed record AssetLimits(long Bytes, TimeSpan Time)
{
    /// <summary>Far more than the API takes, and less than fills a disk.</summary>
    public static AssetLimits Default { get; } = new(1L << 30, TimeSpan.FromMinutes(10));
}
