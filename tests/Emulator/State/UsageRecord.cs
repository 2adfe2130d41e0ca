namespace ElevenProvider.Emulator.State;

/// <summary>What one person or service account used within one hour.</summary>
/// <param name="Hour">When the hour began, in milliseconds since 1970.</param>
/// <param name="UserId">Who used it.</param>
/// <param name="Number">Says how much; the same for the same hour and user at all times.</param>
internal sealed record UsageRecord(long Hour, string UserId, long Number)
{
    private static readonly string[] Voices = ["VoiceOfTheLibrary001", "VoiceOfTheWorkspace1", "VoiceOfTheWorkspace2"];
    private static readonly string[] Models = ["eleven_multilingual_v2", "eleven_flash_v2_5"];
    private static readonly string[] Products = ["TTS", "STT", "Convai"];
    private static readonly string[] Queues = ["default", "priority"];
    private static readonly string[] Regions = ["us-central1", "europe-west4"];
    private static readonly string[] Sources = ["api", "website"];

    /// <summary>Names of the groups that the user is in.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Name of the key that was used; null for none.</summary>
    public string? KeyName { get; init; }

    /// <summary>Id of the key that was used; null for none, and for one that is deleted.</summary>
    public string? KeyId { get; init; }

    public required string WorkspaceId { get; init; }

    public string Voice => Pick(Voices, 1);

    public string VoiceMultiplier => Number % 5 == 0 ? "2.0" : "1.0";

    public string Model => Pick(Models, 2);

    public string Product => Pick(Products, 3);

    public string? Resource => Product == "Convai" ? "agent_of_the_emulator" : null;

    public string? Subresource => Product == "Convai" ? "branch_of_the_emulator" : null;

    public string Queue => Pick(Queues, 5);

    public string Region => Pick(Regions, 7);

    public string Source => KeyName is null ? Sources[1] : Sources[0];

    public long Credits => 10 + (Number % 41);

    public long Characters => 2 * Credits;

    /// <summary>A multiple of a power of two, so that sums are exact.</summary>
    public double Minutes => Credits / 64d;

    public long Requests => 1 + (Number % 3);

    /// <summary>In dollars; a multiple of a power of two, so that sums are exact.</summary>
    public double Cost => Credits / 1024d;

    public double MillisecondsToFirstByte => 100 + (Number % 200);

    public long Concurrency => 1 + (Number % 4);

    private string Pick(string[] choices, int divisor) => choices[Number / divisor % choices.Length];
}
