namespace ElevenProvider.Emulator.State;

/// <summary>Who can own API keys and be in groups: a person or a service account.</summary>
internal interface IPrincipal
{
    /// <summary>In lower case, as the server keeps it.</summary>
    string Email { get; }

    string? DisplayName { get; }

    string SeatType { get; }

    long? CreatedAtUnix { get; }

    OrderedDictionary<string, ApiKey> ApiKeys { get; }
}
