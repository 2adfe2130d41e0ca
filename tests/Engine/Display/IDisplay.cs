using ElevenProvider.Engine.Steps;

namespace ElevenProvider.Engine.Display;

/// <summary>Shows what happens. Is called by one step at a time.</summary>
internal interface IDisplay : IAsyncDisposable
{
    /// <summary>Shows a sentence about the operation as a whole.</summary>
    void Say(string sentence);

    /// <summary>Shows how far a step is.</summary>
    void Show(StepPhase phase, Step step, TimeSpan elapsed);

    /// <summary>Shows a message.</summary>
    void Show(Diagnostic diagnostic);

    /// <summary>Shows how the operation ended.</summary>
    void Show(OperationSummary summary);
}
