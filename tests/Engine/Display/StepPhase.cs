namespace ElevenProvider.Engine.Display;

/// <summary>How far a step is.</summary>
internal enum StepPhase
{
    /// <summary>It starts.</summary>
    Started,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,
}
