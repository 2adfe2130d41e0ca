using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>Ties a resource to its declaration. Generated code is what makes one.</summary>
public sealed class TypedResourceDeclaration<TClient, TInputs, TOutputs, TId>(
    string name,
    string description,
    Func<TClient, Resource<TInputs, TOutputs, TId>> bind,
    TypedObjectDeclaration<TInputs> inputs,
    TypedObjectDeclaration<TOutputs> outputs,
    IdDeclaration<TOutputs, TId> id)
    : ResourceDeclaration<TClient>(name, description)
    where TInputs : class
    where TOutputs : class, TInputs
{
    /// <summary>How the objects are listed; null where they cannot be.</summary>
    public ListDeclaration<TClient>? Listing { get; init; }

    /// <inheritdoc/>
    public override ObjectDeclaration Inputs => inputs;

    /// <inheritdoc/>
    public override ObjectDeclaration Outputs => outputs;

    /// <inheritdoc/>
    public override ObjectDeclaration? Query => Listing?.Query;

    /// <inheritdoc/>
    public override IReadOnlyList<string> IdForms => id.Forms;

    /// <inheritdoc/>
    public override async Task<ResourceState> Create(TClient client, PropertyObject news, Operation operation)
    {
        try
        {
            return State(await bind(client).Create(inputs.Read(news), operation), news, recordedOutputs: null);
        }
        catch (IncompleteException<TOutputs> incomplete)
        {
            throw Incomplete(incomplete, news, recordedOutputs: null);
        }
    }

    /// <inheritdoc/>
    public override async Task<ResourceState?> Read(
        TClient client, string identifier, (PropertyObject? Inputs, PropertyObject Outputs)? recorded, Operation operation)
    {
        var last = recorded is { } record ? Last(record.Outputs) : null;
        return await bind(client).Read(id.Parse(identifier), last, operation) is { } live
            ? State(live, recorded?.Inputs, recorded?.Outputs)
            : null;
    }

    /// <inheritdoc/>
    public override async Task<ResourceState> Update(
        TClient client, string identifier, PropertyObject oldOutputs, PropertyObject news, Operation operation)
    {
        try
        {
            return State(await bind(client).Update(id.Parse(identifier), Last(oldOutputs), inputs.Read(news), operation), news, oldOutputs);
        }
        catch (IncompleteException<TOutputs> incomplete)
        {
            throw Incomplete(incomplete, news, oldOutputs);
        }
    }

    /// <inheritdoc/>
    public override Task Delete(TClient client, string identifier, PropertyObject oldOutputs, Operation operation) =>
        bind(client).Delete(id.Parse(identifier), Last(oldOutputs), operation);

    /// <inheritdoc/>
    public override string ObjectOf(string identifier, PropertyObject outputs) =>
        typeof(TOutputs).IsAssignableTo(typeof(ISharedObject)) && Last(outputs) is ISharedObject { SharedName: { } name } ? name : identifier;

    /// <inheritdoc/>
    public override IAsyncEnumerable<ListedResource> List(TClient client, PropertyObject query, Operation operation) =>
        Listing?.List(client, query, operation) ?? throw new NotSupportedException($"The objects of {Name} cannot be listed.");

    private ResourceState State(TOutputs live, PropertyObject? saidInputs, PropertyObject? recordedOutputs)
    {
        var said = saidInputs ?? recordedOutputs ?? PropertyObject.Empty;
        var carried = Reconciliation.Carried(outputs, Reconciliation.Instructed(inputs, outputs.Write(live), said), recordedOutputs ?? PropertyObject.Empty);
        return new ResourceState(
            id.Format(live),
            Reconciliation.Inputs(inputs, carried, saidInputs),
            Reconciliation.Outputs(inputs, carried, said));
    }

    private GrpcException Incomplete(IncompleteException<TOutputs> incomplete, PropertyObject news, PropertyObject? recordedOutputs)
    {
        var state = State(incomplete.Outputs, news, recordedOutputs);
        var detail = new ErrorResourceInitFailed { Id = state.Id, Properties = state.Outputs.ToStruct(), Reasons = { incomplete.Message } };
        return new GrpcException(new GrpcStatus(GrpcStatusCode.Unknown, incomplete.Message).With(detail), incomplete);
    }

    // A record that an older release wrote may lack what this one requires; the object can then still be read and deleted by its id.
    private TOutputs? Last(PropertyObject recorded)
    {
        try
        {
            return outputs.Read(recorded);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
