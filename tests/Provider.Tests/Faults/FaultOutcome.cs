namespace ElevenProvider.Provider.Tests.Faults;

/// <summary>What becomes of an operation after a fault.</summary>
internal enum FaultOutcome
{
    /// <summary>It succeeds, as if nothing had been.</summary>
    Succeeds,

    /// <summary>It fails, with an error that says what to do.</summary>
    Fails,

    /// <summary>It succeeds or fails, as the resource sees it; then with an error that says what to do.</summary>
    May,
}
