using ElevenProvider.Api.Users;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>What is taken off an invoice: a percentage or an amount.</summary>
[DeclaredObject]
internal sealed partial record InvoiceDiscount
{
    /// <summary>Discount in percent; absent where it is an amount.</summary>
    public double? DiscountPercentOff { get; init; }

    /// <summary>Discount as an amount, in hundredths of the currency; absent where it is a percentage.</summary>
    public double? DiscountAmountOff { get; init; }

    /// <summary>As the API tells it.</summary>
    public static InvoiceDiscount Of(Discount discount) =>
        new() { DiscountPercentOff = discount.DiscountPercentOff, DiscountAmountOff = discount.DiscountAmountOff };
}
