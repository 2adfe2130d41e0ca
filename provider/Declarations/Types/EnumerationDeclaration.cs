namespace ElevenProvider.Declarations;

/// <summary>Strings that a property may have.</summary>
/// <param name="Name">Name of the type in the schema.</param>
/// <param name="Description">What the strings say, as Markdown.</param>
/// <param name="IsOpen">Whether the API may know strings that are not among <paramref name="Values"/>.</param>
/// <param name="Values">The strings that are known.</param>
public sealed record EnumerationDeclaration(string Name, string Description, bool IsOpen, IReadOnlyList<EnumeratedValue> Values)
{
    private readonly HashSet<string> _texts = Values.Select(static value => value.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="text"/> is one of the known strings.</summary>
    public bool Contains(string text) => _texts.Contains(text);
}
