namespace ElevenProvider.Declarations;

/// <summary>What the engine asks for at the moment, as far as a resource or function needs to know.</summary>
/// <param name="Urn">URN of the resource; empty for functions and lists.</param>
/// <param name="Log">Where to tell the user something.</param>
/// <param name="CancellationToken">Cancelled when the user gives up, and when the time limit of the operation is over.</param>
public sealed record Operation(string Urn, IOperationLog Log, CancellationToken CancellationToken)
{
    /// <summary>Cancelled a moment after <see cref="CancellationToken"/>: until then what was made already may be looked for, because what nobody
    /// finds cannot be recorded.</summary>
    public CancellationToken Grace { get; init; }

    /// <summary>Whether the record of a resource does not say what it was last asked to be, because nobody knows what became of that: an update must
    /// then not leave out what seems to be so already. It may also be so where the API tells more of the object than the program does.</summary>
    public bool IsRecordInDoubt { get; init; }

    /// <summary>The same operation, for what may still be looked for after it was cancelled.</summary>
    public Operation InSpiteOfCancellation => this with { CancellationToken = Grace };

    /// <summary>What the program calls the resource; empty for functions and lists.</summary>
    public string ResourceName => Urn.Split("::", 4) is [_, _, _, var name] ? name : "";
}
