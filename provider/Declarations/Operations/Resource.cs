namespace ElevenProvider.Declarations;

/// <summary>
/// One kind of object in the workspace. A resource holds only what is particular to it: the calls of the API, and what they mean.
/// Checking, comparing, predicting and marshalling follow from its declaration.
/// </summary>
/// <typeparam name="TInputs">A record of what a program may set.</typeparam>
/// <typeparam name="TOutputs">The inputs and what the API adds to them.</typeparam>
/// <typeparam name="TId">What identifies one object; see <see cref="ImportIdAttribute"/>.</typeparam>
public abstract class Resource<TInputs, TOutputs, TId>
    where TOutputs : class, TInputs
    where TInputs : class
{
    /// <summary>Makes the object and returns it as it is then.</summary>
    /// <exception cref="IncompleteException{TOutputs}">The object exists, but a later step failed.</exception>
    public abstract Task<TOutputs> Create(TInputs inputs, Operation operation);

    /// <summary>Reads the object.</summary>
    /// <param name="id">Which object; on import as the user wrote it.</param>
    /// <param name="last">What was recorded last; null on import, and where the record cannot be read.</param>
    /// <param name="operation">The operation at hand.</param>
    /// <returns>The object as it is; null where it does not exist any more.</returns>
    public abstract Task<TOutputs?> Read(TId id, TOutputs? last, Operation operation);

    /// <summary>Changes the object in place so that it is as <paramref name="inputs"/> say, and returns it as it is then. Where
    /// all inputs replace it, called only to go on after a creation that ended incomplete.</summary>
    /// <param name="id">Which object.</param>
    /// <param name="last">What was recorded last; null where the record cannot be read.</param>
    /// <param name="inputs">What is wanted.</param>
    /// <param name="operation">The operation at hand.</param>
    /// <exception cref="IncompleteException{TOutputs}">Some of the changes were made.</exception>
    public virtual Task<TOutputs> Update(TId id, TOutputs? last, TInputs inputs, Operation operation) =>
        throw new NotSupportedException($"A {GetType().Name} cannot change in place.");

    /// <summary>Deletes the object. That it is gone already is success.</summary>
    /// <param name="id">Which object.</param>
    /// <param name="last">What was recorded last; null where the record cannot be read.</param>
    /// <param name="operation">The operation at hand.</param>
    public abstract Task Delete(TId id, TOutputs? last, Operation operation);
}
