using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>Of two times one must be later than the other.</summary>
/// <param name="earlier">Name of the earlier one in Pulumi programs.</param>
/// <param name="later">Name of the later one in Pulumi programs.</param>
public sealed class InOrderOfTimeAttribute(string earlier, string later) : ObjectRuleAttribute
{
    /// <summary>Name of the earlier one in Pulumi programs.</summary>
    public string Earlier { get; } = earlier;

    /// <summary>Name of the later one in Pulumi programs.</summary>
    public string Later { get; } = later;

    /// <inheritdoc/>
    public override string? SentenceFor(string property) => property == Later ? $"Must be later than `{Earlier}`." : null;

    /// <inheritdoc/>
    public override CheckFailure? Problem(PropertyObject properties) =>
        Time(properties.Find(Earlier)) is { } first && Time(properties.Find(Later)) is { } second && second <= first
            ? new CheckFailure { Property = Later, Reason = $"must be later than {Earlier}" }
            : null;

    // That something is no time at all is found elsewhere.
    private static DateTimeOffset? Time(PropertyValue? value) =>
        value?.Unwrap() is PropertyString { Value: var text } && Codecs.TryParseTimestamp(text, out var time) ? time : null;
}
