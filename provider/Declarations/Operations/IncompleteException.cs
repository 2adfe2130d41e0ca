namespace ElevenProvider.Declarations;

/// <summary>The object exists, but not all of it is as wanted. The engine records it, so that nothing is lost and the next update goes
/// on from here.</summary>
/// <param name="outputs">The object as it is.</param>
/// <param name="cause">What went wrong.</param>
public sealed class IncompleteException<TOutputs>(TOutputs outputs, Exception cause) : Exception(cause.Message, cause)
    where TOutputs : class
{
    /// <summary>The object as it is.</summary>
    public TOutputs Outputs { get; } = outputs;
}
