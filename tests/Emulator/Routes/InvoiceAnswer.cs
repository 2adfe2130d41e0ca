using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>An invoice as the API shows it.</summary>
internal record InvoiceAnswer(
    long AmountDueCents,
    long? SubtotalCents,
    long? TaxCents,
    double? DiscountPercentOff,
    double? DiscountAmountOff,
    IReadOnlyList<InvoiceAnswer.Discount> Discounts,
    long NextPaymentAttemptUnix,
    string? PaymentIntentStatus)
{
    /// <summary>The invoice in the form of today, or in that of August 2025; null for none.</summary>
    public static InvoiceAnswer? Of(Invoice? invoice, Switches switches)
    {
        if (invoice is null)
        {
            return null;
        }

        var answer = new InvoiceAnswer(
            invoice.AmountDueCents,
            invoice.SubtotalCents,
            invoice.TaxCents,
            invoice.DiscountPercentOff,
            invoice.DiscountAmountOff,
            invoice is { DiscountPercentOff: null, DiscountAmountOff: null } ? [] : [new Discount(invoice.DiscountPercentOff, invoice.DiscountAmountOff)],
            invoice.NextPaymentAttemptUnix,
            invoice.PaymentIntentStatus);
        return switches.LegacyApi ? answer : new Current(answer, invoice.PaymentIntentStatus is { } status ? [status] : []);
    }

    internal sealed record Discount(double? DiscountPercentOff, double? DiscountAmountOff);

    /// <param name="PaymentIntentStatusses">So the API spells it.</param>
    private sealed record Current(InvoiceAnswer Legacy, IReadOnlyList<string> PaymentIntentStatusses) : InvoiceAnswer(Legacy)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public InvoiceAnswer Legacy { get; } = Legacy;
    }
}
