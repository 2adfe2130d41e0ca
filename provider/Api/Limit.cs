using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api;

/// <summary>A limit as the API writes those that may be lifted: a number, or the word <c>unlimited</c>.</summary>
/// <param name="Amount">How much is allowed; null for any amount.</param>
[JsonConverter(typeof(LimitConverter))]
public sealed record Limit(long? Amount)
{
    /// <summary>Whether any amount is allowed.</summary>
    public bool IsUnlimited => Amount is null;
}
