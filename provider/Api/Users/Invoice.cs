using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Users;

/// <summary>An invoice of a subscription. Everything is null where the server does not tell it.</summary>
public sealed record Invoice
{
    /// <summary>What is to be paid, in hundredths of the currency.</summary>
    public long? AmountDueCents { get; init; }

    /// <summary>The same without tax and before discounts.</summary>
    public long? SubtotalCents { get; init; }

    /// <summary>The tax.</summary>
    public long? TaxCents { get; init; }

    /// <summary>Deprecated by the API in favour of <see cref="Discounts"/>.</summary>
    public double? DiscountPercentOff { get; init; }

    /// <inheritdoc cref="DiscountPercentOff"/>
    public double? DiscountAmountOff { get; init; }

    /// <summary>What is taken off.</summary>
    [AllowNull]
    public IReadOnlyList<Discount> Discounts { get; init => field = DecodedList.Of(value); } = [];

    /// <summary>When the payment is tried next; null for never.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    [JsonPropertyName("next_payment_attempt_unix")]
    public DateTimeOffset? NextPaymentAttempt { get; init; }

    /// <summary><c>succeeded</c>, <c>processing</c> and so on, an open set. Deprecated by the API in favour of <see cref="PaymentIntentStatuses"/>.</summary>
    public string? PaymentIntentStatus { get; init; }

    /// <summary>The states of the payments, an open set; null from servers before 2026.</summary>
    [JsonPropertyName("payment_intent_statusses")]
    public IReadOnlyList<string>? PaymentIntentStatuses { get; init => field = DecodedList.OrNull(value); }
}
