using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.State;

/// <summary>What is recorded of one resource: <c>ResourceV3</c> in Pulumi's deployment format, but for what this engine refuses.</summary>
internal sealed record ResourceState
{
    /// <summary>Its unique name.</summary>
    public required string Urn { get; init; }

    /// <summary>Its type token.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider manages it; false for the stack only.</summary>
    public bool Custom { get; init; } = true;

    /// <summary>Whether it was replaced and still has to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>Id of the object; empty for the stack, and in a preview for what is yet to be created.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its inputs, as Check returned them.</summary>
    public PropertyObject Inputs { get; init; } = PropertyObject.Empty;

    /// <summary>Its outputs.</summary>
    public PropertyObject Outputs { get; init; } = PropertyObject.Empty;

    /// <summary>URN of its parent; empty for none.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether it is only read, never changed (<c>.get()</c>).</summary>
    public bool External { get; init; }

    /// <summary>URNs of the resources that must exist before it.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Why it is only half done; empty where it is whole.</summary>
    public IReadOnlyList<string> InitErrors { get; init; } = [];

    /// <summary>URN and id of its provider; empty for providers and the stack.</summary>
    public string Provider { get; init; } = "";

    /// <summary>URNs of the resources that each input depends on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Whether the object was deleted, and its replacement is not yet made.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Names of outputs that the program wants kept secret.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Time limits of its operations.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    /// <summary>The id that it was imported by; empty where it was not.</summary>
    public string ImportId { get; init; } = "";

    /// <summary>When it came into the state.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When its inputs or outputs changed last.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Where in the program it is registered; empty where that is not known.</summary>
    public string SourcePosition { get; init; } = "";

    /// <summary>Paths of inputs whose changes are ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Its logical name.</summary>
    public string Name => State.Urn.NameOf(Urn);

    /// <summary>The package, where it is a provider resource; null where it is not.</summary>
    public string? ProviderPackage => State.Urn.ProviderPackage(Type);

    /// <summary>Whether the engine made this provider for resources that name none.</summary>
    public bool IsDefaultProvider => ProviderPackage is not null && (Name == "default" || Name.StartsWith("default_", StringComparison.Ordinal));

    /// <summary>URNs of all that must be deleted after it and be recorded before it.</summary>
    public IEnumerable<string> References => Dependencies
        .Concat(PropertyDependencies.Values.SelectMany(static urns => urns))
        .Concat(Provider.Length > 0 ? [State.Urn.OfReference(Provider)] : [])
        .Concat(Parent.Length > 0 ? [Parent] : [])
        .Distinct(StringComparer.Ordinal);
}
