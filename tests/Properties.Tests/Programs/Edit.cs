using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>One change of a program's text.</summary>
internal abstract record Edit
{
    private Edit()
    {
    }

    /// <summary>Declares one more resource.</summary>
    internal sealed record Add(Declared Resource) : Edit;

    /// <summary>Takes a resource out.</summary>
    /// <param name="Pick">Which one; counted round and round.</param>
    internal sealed record Remove(int Pick) : Edit;

    /// <summary>Gives a resource another name, without an alias, so that it is another resource.</summary>
    /// <param name="Kind">What kind of resource.</param>
    /// <param name="Pick">Which one of that kind; counted round and round.</param>
    /// <param name="Name">Its new name.</param>
    internal sealed record Rename(ResourceKind Kind, int Pick, string Name) : Edit;

    /// <summary>Says something else of a resource.</summary>
    /// <param name="Kind">What kind of resource.</param>
    /// <param name="Pick">Which one of that kind; counted round and round.</param>
    /// <param name="Cleared">The inputs that it no longer says as it did.</param>
    /// <param name="Said">What it says instead.</param>
    internal sealed record Change(ResourceKind Kind, int Pick, IReadOnlyList<string> Cleared, PropertyObject Said) : Edit;
}
