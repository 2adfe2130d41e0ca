namespace ElevenProvider.Api.Users;

/// <summary>What is taken off an invoice; one of the two is set.</summary>
public sealed record Discount
{
    /// <summary>In percent.</summary>
    public double? DiscountPercentOff { get; init; }

    /// <summary>As an amount, in hundredths of the currency.</summary>
    public double? DiscountAmountOff { get; init; }
}
