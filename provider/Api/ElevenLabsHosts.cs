namespace ElevenProvider.Api;

/// <summary>The base addresses of the ElevenLabs API, by data residency. Each residency is a workspace of its own, with its own keys.</summary>
public static class ElevenLabsHosts
{
    /// <summary>The default, not tied to a region.</summary>
    public static Uri Global { get; } = new("https://api.elevenlabs.io");

    /// <summary>Pinned to the United States.</summary>
    public static Uri UnitedStates { get; } = new("https://api.us.elevenlabs.io");

    /// <summary>European Union residency.</summary>
    public static Uri EuropeanUnion { get; } = new("https://api.eu.residency.elevenlabs.io");

    /// <summary>India residency.</summary>
    public static Uri India { get; } = new("https://api.in.residency.elevenlabs.io");

    /// <summary>Singapore residency.</summary>
    public static Uri Singapore { get; } = new("https://api.sg.residency.elevenlabs.io");

    /// <summary>The base address by the name of the residency, in the order in which to list the names to a user.</summary>
    public static IReadOnlyDictionary<string, Uri> ByResidency { get; } = new OrderedDictionary<string, Uri>(StringComparer.Ordinal)
    {
        ["global"] = Global,
        ["us"] = UnitedStates,
        ["eu"] = EuropeanUnion,
        ["in"] = India,
        ["sg"] = Singapore,
    };
}
