namespace ElevenProvider.Provider.Tests.Faults;

/// <summary>How an operation is interrupted while the server has its change.</summary>
public enum Interruption
{
    /// <summary>The user cancels it, and the answer comes a moment later.</summary>
    Answered,

    /// <summary>The user cancels it; the server carries the change out, and nobody ever learns of it.</summary>
    Unanswered,

    /// <summary>The same, because its time is over.</summary>
    TimeLimit,

    /// <summary>The user cancels it, and the server never carries the change out.</summary>
    NeverCarriedOut,
}
