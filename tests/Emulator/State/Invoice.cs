namespace ElevenProvider.Emulator.State;

/// <summary>An invoice of the subscription.</summary>
internal sealed class Invoice
{
    public required long AmountDueCents { get; init; }

    public long? SubtotalCents { get; init; }

    public long? TaxCents { get; init; }

    public double? DiscountPercentOff { get; init; }

    public double? DiscountAmountOff { get; init; }

    /// <summary>-1: the payment is not tried again.</summary>
    public long NextPaymentAttemptUnix { get; init; } = -1;

    /// <summary>Null: there is no payment yet.</summary>
    public string? PaymentIntentStatus { get; init; }
}
