using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Users;

/// <summary>What the usage beyond the plan costs so far in this period.</summary>
public sealed record Overage
{
    /// <summary>The amount, a decimal number as text so that nothing is rounded, for example <c>12.50</c>.</summary>
    [JsonConverter(typeof(DecimalTextConverter))]
    public string? Amount { get; init; }

    /// <summary>Its currency, for example <c>usd</c>; an open set.</summary>
    public string? Currency { get; init; }
}
