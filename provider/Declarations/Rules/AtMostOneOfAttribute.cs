using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>Of several properties no more than one may be given.</summary>
/// <param name="names">Their names in Pulumi programs.</param>
public sealed class AtMostOneOfAttribute(params string[] names) : ObjectRuleAttribute
{
    /// <summary>Their names in Pulumi programs.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <inheritdoc/>
    public override string? SentenceFor(string property) => Names.Contains(property, StringComparer.Ordinal)
        ? $"Must not be given together with {string.Join(" or ", Names.Where(name => name != property).Select(static name => $"`{name}`"))}."
        : null;

    /// <inheritdoc/>
    public override CheckFailure? Problem(PropertyObject properties)
    {
        var given = Names.Where(properties.ContainsKey).ToList();
        return given.Count <= 1
            ? null
            : new CheckFailure { Property = given[^1], Reason = $"must not be given together with {string.Join(" and ", given.SkipLast(1))}" };
    }
}
