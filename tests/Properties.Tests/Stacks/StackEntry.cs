using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Stacks;

/// <summary>One resource as a stack records it.</summary>
/// <param name="Kind">What kind of resource it is.</param>
/// <param name="Name">Its name in the program.</param>
internal sealed record StackEntry(ResourceKind Kind, string Name)
{
    /// <summary>Its id; empty until it is made.</summary>
    public string Id { get; init; } = "";

    /// <summary>The checked inputs.</summary>
    public PropertyObject Inputs { get; init; } = PropertyObject.Empty;

    public PropertyObject Outputs { get; init; } = PropertyObject.Empty;

    /// <summary>The resources that it refers to.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Which inputs come from which resource.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Another object has been made in its place, and it waits to be deleted.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Its object was deleted, and another is to be made in its place.</summary>
    public bool AwaitsReplacement { get; init; }

    public string Type => $"elevenlabs:index:{Kind}";

    public string Urn => $"urn:pulumi:dev::tests::{Type}::{Name}";
}
