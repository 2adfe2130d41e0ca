using ElevenProvider.Declarations;

namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>A value in an example, typed by the property that it is of.</summary>
internal abstract record ExampleValue
{
    /// <summary>Whether the value is such a one, or has one in it.</summary>
    public bool Contains(Func<ExampleValue, bool> isOne) => isOne(this) || (this is List list && list.Items.Any(item => item.Contains(isOne)));

    /// <summary>A text.</summary>
    internal sealed record Text(string Value) : ExampleValue;

    /// <summary>A text for which an enumeration offers values, but any other is right too.</summary>
    internal sealed record OpenText(string Value, EnumerationDeclaration Enumeration) : ExampleValue;

    /// <summary>A value of an enumeration that has no others.</summary>
    internal sealed record Member(EnumerationDeclaration Enumeration, EnumeratedValue Value) : ExampleValue;

    /// <summary>A number, as it is written in every language.</summary>
    internal sealed record Number(string Value, bool IsInteger) : ExampleValue;

    /// <summary>True or false.</summary>
    internal sealed record Flag(bool Value) : ExampleValue;

    /// <summary>A list, with the enumeration that is offered for its items; null where none is.</summary>
    internal sealed record List(IReadOnlyList<ExampleValue> Items, EnumerationDeclaration? Enumeration) : ExampleValue;

    /// <summary>A file beside the program.</summary>
    internal sealed record FileAsset(string Path) : ExampleValue;

    /// <summary>A setting of the program.</summary>
    internal sealed record Setting(string Name) : ExampleValue;

    /// <summary>A property of a resource or of the result of a function.</summary>
    /// <param name="Name">What the example calls the resource or result.</param>
    /// <param name="IsResource">Whether it is a resource.</param>
    /// <param name="Path">Names of properties, and positions in lists.</param>
    internal sealed record Reference(string Name, bool IsResource, IReadOnlyList<string> Path) : ExampleValue;
}
