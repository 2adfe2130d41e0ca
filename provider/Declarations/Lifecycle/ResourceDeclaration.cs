using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>A resource as the rest of the plugin sees it: what follows from its declaration, and its operations on values.</summary>
/// <typeparam name="TClient">What the operations need to reach the workspace.</typeparam>
public abstract class ResourceDeclaration<TClient>(string name, string description)
{
    /// <summary>Name of the resource in its token.</summary>
    public string Name { get; } = name;

    /// <summary>What it is, as Markdown.</summary>
    public string Description { get; } = description;

    /// <summary>What a program may set.</summary>
    public abstract ObjectDeclaration Inputs { get; }

    /// <summary>What a program gets back.</summary>
    public abstract ObjectDeclaration Outputs { get; }

    /// <summary>What a list may be narrowed by; null where the objects cannot be listed.</summary>
    public abstract ObjectDeclaration? Query { get; }

    /// <summary>The ways in which a user may write the id, that of the state first.</summary>
    public abstract IReadOnlyList<string> IdForms { get; }

    /// <summary>Whether a replaced object goes before its replacement is made.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Validates inputs and fills in defaults.</summary>
    public CheckResult Check(PropertyObject inputs, CheckContext context)
    {
        var result = InputCheck.Run(Inputs, inputs, context, "a property of this resource");
        return result with { Failures = [.. result.Failures.Select(failure => Secrecy.Discreet(Inputs, inputs, failure))] };
    }

    /// <summary>Compares wanted inputs with recorded ones.</summary>
    public DiffResponse Diff(PropertyObject news, PropertyObject oldInputs, PropertyObject oldOutputs, IEnumerable<string> ignoreChanges)
    {
        var response = InputDiff.Run(Inputs, news, oldInputs, oldOutputs, ignoreChanges);
        response.DeleteBeforeReplace = DeleteBeforeReplace && response.Replaces.Count > 0;
        return response;
    }

    /// <summary>The outputs of a creation as far as they are certain.</summary>
    public PropertyObject PreviewCreate(PropertyObject news) => Prediction.OfCreate(Inputs, Outputs, news);

    /// <summary>The outputs of an update as far as they are certain.</summary>
    public PropertyObject PreviewUpdate(PropertyObject news, PropertyObject oldInputs, PropertyObject oldOutputs) =>
        Prediction.OfUpdate(Inputs, Outputs, news, oldInputs, oldOutputs);

    /// <summary>Whether what is recorded of an object differs from what it was last asked to be.</summary>
    public bool IsRecordInDoubt(PropertyObject oldInputs, PropertyObject oldOutputs) => Inputs.Properties.Any(property =>
        !property.MattersOnlyAtCreation && !property.AreEqual(oldInputs.Find(property.Name), oldOutputs.Find(property.Name)));

    /// <summary>Makes the object.</summary>
    public abstract Task<ResourceState> Create(TClient client, PropertyObject news, Operation operation);

    /// <summary>Reads the object; null where it does not exist any more.</summary>
    /// <param name="client">Reaches the workspace.</param>
    /// <param name="identifier">Which object.</param>
    /// <param name="recorded">The inputs and outputs recorded last; null on import. Inputs are null, and outputs may be incomplete, where a program gets
    /// an object that it does not manage, and says what it knows of it.</param>
    /// <param name="operation">The operation at hand.</param>
    public abstract Task<ResourceState?> Read(TClient client, string identifier, (PropertyObject? Inputs, PropertyObject Outputs)? recorded, Operation operation);

    /// <summary>Changes the object in place.</summary>
    public abstract Task<ResourceState> Update(TClient client, string identifier, PropertyObject oldOutputs, PropertyObject news, Operation operation);

    /// <summary>Deletes the object.</summary>
    public abstract Task Delete(TClient client, string identifier, PropertyObject oldOutputs, Operation operation);

    /// <summary>What tells the object from every other of its kind: its id, or what several ids for the same object have in common.</summary>
    public abstract string ObjectOf(string identifier, PropertyObject outputs);

    /// <summary>Lists the live objects.</summary>
    /// <exception cref="NotSupportedException">They cannot be listed.</exception>
    public abstract IAsyncEnumerable<ListedResource> List(TClient client, PropertyObject query, Operation operation);
}
