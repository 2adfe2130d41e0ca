using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>What tests ask of the declaration of a garden, and its answers in the short form that tests read well in.</summary>
internal static class Gardens
{
    /// <summary>Inputs without a fault, and no more of them than must be.</summary>
    public static PropertyObject Valid { get; } = Object(("name", "rosary"), ("owner", "ann@example.com"));

    /// <summary>The garden that those inputs make.</summary>
    public static Garden.Outputs Live { get; } = new() { Name = "rosary", Owner = "ann@example.com", Region = "north", GardenId = "g1", IsVisitable = true };

    public static CheckResult Check(PropertyObject inputs) =>
        Garden.Declaration.Check(inputs, new CheckContext("rosary", PropertyObject.Empty, new byte[32], Autonaming: null));

    /// <summary>The inputs as a check leaves them, of which it must not complain.</summary>
    public static PropertyObject Checked(PropertyObject inputs)
    {
        var result = Check(inputs);
        Assert.Empty(result.Failures);
        return result.Inputs;
    }

    /// <summary>Each fault as its path and reason.</summary>
    public static IEnumerable<string> Faults(PropertyObject inputs) => Faults(Check(inputs));

    /// <inheritdoc cref="Faults(PropertyObject)"/>
    public static IEnumerable<string> Faults(CheckResult result) => result.Failures.Select(static fault => $"{fault.Property}: {fault.Reason}");

    /// <summary>Each difference as its path and kind, in the order of the paths.</summary>
    public static IEnumerable<string> Diff(
        PropertyObject news, PropertyObject oldInputs, PropertyObject? oldOutputs = null, params string[] ignoreChanges) =>
        Garden.Declaration.Diff(news, oldInputs, oldOutputs ?? PropertyObject.Empty, ignoreChanges).DetailedDiff
            .Select(static difference => $"{difference.Key} {difference.Value.Kind}")
            .Order(StringComparer.Ordinal);

    /// <summary>The differences that setting a property makes that was not set.</summary>
    public static IEnumerable<string> Setting(string name, PropertyValue value) => Changing(name, null, value);

    /// <summary>The differences that a change of one property makes; null where it is absent.</summary>
    public static IEnumerable<string> Changing(string name, PropertyValue? from, PropertyValue? to) => Diff(With(name, to), With(name, from));

    private static PropertyObject With(string name, PropertyValue? value) => value is null ? Valid.Without(name) : Valid.With(name, value);
}
