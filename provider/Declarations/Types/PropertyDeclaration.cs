using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>One property of a resource, function, configuration or nested object.</summary>
/// <param name="Name">Name in Pulumi programs, in camelCase.</param>
/// <param name="Type">What values it may have.</param>
public sealed record PropertyDeclaration(string Name, PropertyType Type)
{
    /// <summary>What it means, as Markdown.</summary>
    public required string Description { get; init; }

    /// <summary>Whether a program must give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is always there in the outputs.</summary>
    public bool IsAlwaysPresent { get; init; }

    /// <summary>Whether a change of it replaces the resource.</summary>
    public bool Replaces { get; init; }

    /// <summary>Name of the boolean output that must not be false for a change in place; null where nothing is asked.</summary>
    public string? ReplacesUnless { get; init; }

    /// <summary>Whether it says only how to make the object.</summary>
    public bool MattersOnlyAtCreation { get; init; }

    /// <summary>Whether the API does not always tell it, so that what the program says is believed where nothing is recorded.</summary>
    public bool IsBelievedWhenUntold { get; init; }

    /// <summary>Whether its value is secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The longest name that may be made for it; null where none is made.</summary>
    public int? AutoNameMaxLength { get; init; }

    /// <summary>Whether the provider finds the value out where the program does not give it.</summary>
    public bool IsComputedWhenAbsent { get; init; }

    /// <summary>Whether the API tells the value only when the object is made.</summary>
    public bool IsKnownOnlyAtCreation { get; init; }

    /// <summary>Names of the inputs whose change makes the value unpredictable.</summary>
    public IReadOnlyList<string> Follows { get; init; } = [];

    /// <summary>Whether the list is a set.</summary>
    public bool IsUnordered { get; init; }

    /// <summary>The one spelling for all texts that mean the same; null where every spelling differs.</summary>
    public Func<string, string>? CanonicalForm { get; init; }

    /// <summary>What stands where the program gives nothing; null where nothing does.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>The environment variable that it is taken from where it is not given; null where there is none.</summary>
    public string? EnvironmentVariable { get; init; }

    /// <summary>What the value must fulfil beyond its type.</summary>
    public IReadOnlyList<PropertyRuleAttribute> Rules { get; init; } = [];

    /// <summary>Whether the two values mean the same. Absent (null) means the default; an unknown is equal to nothing.</summary>
    public bool AreEqual(PropertyValue? one, PropertyValue? other) => Meaning.AreEqual(this, one, other);
}
