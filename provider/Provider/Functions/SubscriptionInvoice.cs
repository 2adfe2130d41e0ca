using ElevenProvider.Api.Users;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>An invoice of a subscription.</summary>
[DeclaredObject]
internal sealed partial record SubscriptionInvoice
{
    /// <summary>What is to be paid, in hundredths of the currency; absent where it is not known.</summary>
    public long? AmountDueCents { get; init; }

    /// <summary>What would be to be paid without tax and discounts, in hundredths of the currency; absent where it is not known.</summary>
    public long? SubtotalCents { get; init; }

    /// <summary>Tax, in hundredths of the currency; absent where it is not known.</summary>
    public long? TaxCents { get; init; }

    /// <summary>Discounts; empty where there are none.</summary>
    public required IReadOnlyList<InvoiceDiscount> Discounts { get; init; }

    /// <summary>When the payment is tried next, as an RFC 3339 time; absent where no further attempt is planned.</summary>
    public DateTimeOffset? NextPaymentAttempt { get; init; }

    /// <summary>States of the payments, such as <c>succeeded</c> or <c>requires_payment_method</c>; empty where there are none.</summary>
    public required IReadOnlyList<string> PaymentIntentStatuses { get; init; }

    /// <summary>As the API tells it. Servers before 2026 knew one discount and one payment.</summary>
    public static SubscriptionInvoice Of(Invoice invoice) => new()
    {
        AmountDueCents = invoice.AmountDueCents,
        SubtotalCents = invoice.SubtotalCents,
        TaxCents = invoice.TaxCents,
        Discounts = invoice is { Discounts: [], DiscountPercentOff: not null } or { Discounts: [], DiscountAmountOff: not null }
            ? [new InvoiceDiscount { DiscountPercentOff = invoice.DiscountPercentOff, DiscountAmountOff = invoice.DiscountAmountOff }]
            : [.. invoice.Discounts.Select(InvoiceDiscount.Of)],
        NextPaymentAttempt = invoice.NextPaymentAttempt,
        PaymentIntentStatuses = invoice.PaymentIntentStatuses ?? (invoice.PaymentIntentStatus is { } only ? [only] : []),
    };
}
