namespace ElevenProvider.Emulator.Http;

/// <summary>What a route without a body gets as its body.</summary>
internal sealed record NoBody
{
    public static NoBody Instance { get; } = new();
}
