using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>Of several properties exactly one must be given.</summary>
/// <param name="names">Their names in Pulumi programs.</param>
public sealed class ExactlyOneOfAttribute(params string[] names) : ObjectRuleAttribute
{
    /// <summary>Their names in Pulumi programs, the preferred one first.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <inheritdoc/>
    public override string? SentenceFor(string property) => Names.Contains(property, StringComparer.Ordinal)
        ? $"Exactly one of {string.Join(", ", Names.SkipLast(1).Select(static name => $"`{name}`"))} and `{Names[^1]}` must be given."
        : null;

    /// <inheritdoc/>
    public override CheckFailure? Problem(PropertyObject properties)
    {
        var given = Names.Where(properties.ContainsKey).ToList();
        return given.Count == 1
            ? null
            : new CheckFailure
            {
                Property = given.Count == 0 ? "" : given[^1],
                Reason = given.Count == 0
                    ? $"exactly one of {string.Join(" and ", Names)} must be given"
                    : $"must not be given together with {string.Join(" and ", given.SkipLast(1))}: exactly one of {string.Join(" and ", Names)} is needed",
            };
    }
}
