using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>An output of another resource of the program, used as an input.</summary>
internal static class Link
{
    /// <summary>The value that stands for it in a program.</summary>
    public static PropertyValue To(string name, string output) => new PropertyResourceReference(name, output, "", "", "");

    /// <summary>What a value refers to; null where it is no link.</summary>
    public static (string Name, string Output)? Of(PropertyValue value) =>
        value is PropertyResourceReference { Id: PropertyString output } link ? (link.Urn, output.Value) : null;

    /// <summary>The same value, referring to <paramref name="to"/> where it referred to <paramref name="from"/>.</summary>
    public static PropertyValue Renamed(PropertyValue value, string from, string to) =>
        value is PropertyResourceReference link && link.Urn == from ? link with { Urn = to } : value;
}
