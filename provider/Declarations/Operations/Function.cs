namespace ElevenProvider.Declarations;

/// <summary>A data source: reads something of the workspace without changing anything.</summary>
/// <typeparam name="TInputs">A record of its arguments.</typeparam>
/// <typeparam name="TOutputs">A record of its result.</typeparam>
public abstract class Function<TInputs, TOutputs>
    where TInputs : class
    where TOutputs : class
{
    /// <summary>Reads.</summary>
    public abstract Task<TOutputs> Invoke(TInputs inputs, Operation operation);
}
