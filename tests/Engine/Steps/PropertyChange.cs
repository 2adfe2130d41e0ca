using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Steps;

/// <summary>One property that differs.</summary>
/// <param name="Path">Where.</param>
/// <param name="Old">The value before; null where there was none.</param>
/// <param name="New">The value after; null where there is none.</param>
internal sealed record PropertyChange(PropertyPath Path, PropertyValue? Old, PropertyValue? New)
{
    /// <summary>Compares two objects, down to the innermost properties that differ. A change of secretness alone is none.</summary>
    public static IReadOnlyList<PropertyChange> Between(PropertyObject olds, PropertyObject news) => [.. Compare(PropertyPath.Empty, olds, news)];

    /// <summary>The change for people; secrets and unknowns are named instead of shown.</summary>
    public override string ToString() => (Old, New) switch
    {
        (null, _) => $"{Path}: {New}",
        (_, null) => $"{Path}: {Old} => (removed)",
        _ => $"{Path}: {Old} => {New}",
    };

    private static IEnumerable<PropertyChange> Compare(PropertyPath path, PropertyValue? old, PropertyValue? now)
    {
        if (Equals(old?.Unwrap(), now?.Unwrap()))
        {
            return [];
        }

        return (old, now) switch
        {
            (PropertyObject olds, PropertyObject news) => olds.Keys.Union(news.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .SelectMany(name => Compare(path.Property(name), olds.Find(name), news.Find(name))),
            (PropertyArray olds, PropertyArray news) => Enumerable.Range(0, Math.Max(olds.Count, news.Count))
                .SelectMany(index => Compare(path.Item(index), index < olds.Count ? olds[index] : null, index < news.Count ? news[index] : null)),
            _ => [new PropertyChange(path, old, now)],
        };
    }
}
