namespace ElevenProvider.Engine;

/// <summary>What the engine can do with a stack.</summary>
public enum OperationKind
{
    /// <summary>Runs the program and says what <see cref="Up"/> would do.</summary>
    Preview,

    /// <summary>Runs the program and makes the world as it says.</summary>
    Up,

    /// <summary>Reads the world and makes the state as it is.</summary>
    Refresh,

    /// <summary>Deletes all that is in the state.</summary>
    Destroy,

    /// <summary>Takes one existing object into the state.</summary>
    Import,

    /// <summary>Prints the state.</summary>
    Export,
}
