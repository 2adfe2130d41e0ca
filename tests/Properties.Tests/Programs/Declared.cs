using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>One resource as a program declares it.</summary>
/// <param name="Kind">What kind of resource it is.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Inputs">What the program says of it; some values may be a <see cref="Link"/>.</param>
internal sealed record Declared(ResourceKind Kind, string Name, PropertyObject Inputs)
{
    /// <summary>The resources of the program that it refers to.</summary>
    public IReadOnlyList<string> References =>
        [.. Inputs.Values.Select(Link.Of).OfType<(string Name, string Output)>().Select(static link => link.Name)];

    /// <summary>The value of an input without wrappers; null where the program does not say it.</summary>
    public PropertyValue? Find(string property) => Inputs.Find(property)?.Unwrap();

    /// <summary>The text of an input; null where the program does not say it.</summary>
    public string? Text(string property) => (Find(property) as PropertyString)?.Value;

    /// <summary>The number of an input; null where the program does not say it.</summary>
    public long? Number(string property) => (long?)(Find(property) as PropertyNumber)?.Value;

    /// <summary>Whether an input is true; null where the program does not say it.</summary>
    public bool? Flag(string property) => (Find(property) as PropertyBoolean)?.Value;

    /// <summary>The texts of an input; null where the program does not say it.</summary>
    public IReadOnlyList<string>? Texts(string property) =>
        (Find(property) as PropertyArray)?.Select(static item => ((PropertyString)item).Value).ToList();

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Name} = {Kind} {{ {string.Join(", ", Inputs.OrderBy(static input => input.Key, StringComparer.Ordinal).Select(static input => $"{input.Key}: {ProgramText.Of(input.Value)}"))} }}";
}
