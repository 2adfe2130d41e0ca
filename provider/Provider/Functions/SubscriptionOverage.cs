using ElevenProvider.Api.Users;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>What the usage beyond the plan costs so far in this period.</summary>
[DeclaredObject]
internal sealed partial record SubscriptionOverage
{
    /// <summary>Amount, as a decimal number in text so that nothing is rounded, such as <c>12.50</c>; absent where it is not known.</summary>
    public string? Amount { get; init; }

    /// <summary>Currency of the amount, such as <c>usd</c>; absent where it is not known.</summary>
    public string? Currency { get; init; }

    /// <summary>As the API tells it.</summary>
    public static SubscriptionOverage Of(Overage overage) => new() { Amount = overage.Amount, Currency = overage.Currency };
}
