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

    /// <summary>The names that <see cref="ForResidency"/> knows, in the order in which to list them to a user.</summary>
    public static IReadOnlyList<string> Residencies { get; } = ["global", "us", "eu", "in", "sg"];

    /// <summary>The base address of a residency.</summary>
    /// <param name="residency">One of <see cref="Residencies"/>, in lower case.</param>
    /// <returns>The address, or null for a name that is not a residency.</returns>
    public static Uri? ForResidency(string residency) => residency switch
    {
        "global" => Global,
        "us" => UnitedStates,
        "eu" => EuropeanUnion,
        "in" => India,
        "sg" => Singapore,
        _ => null,
    };
}
