namespace ElevenProvider.Emulator.State;

/// <summary>What the workspace pays for, and how much of it is used.</summary>
internal sealed class Subscription
{
    public string Tier { get; init; } = "growing_business";

    public string Status { get; init; } = "active";

    public long CharacterCount { get; init; } = 12_345;

    public long CharacterLimit { get; init; } = 11_000_000;

    public long? NextCharacterCountResetUnix { get; init; }

    public int VoiceSlotsUsed { get; set; } = 1;

    public int VoiceLimit { get; init; } = 660;

    public int VoiceAddEditCounter { get; set; }

    public int? MaxVoiceAddEdits { get; init; }

    public int ProfessionalVoiceSlotsUsed { get; init; }

    public int ProfessionalVoiceLimit { get; init; } = 3;

    public bool CanUseInstantVoiceCloning { get; init; } = true;

    public bool CanUseProfessionalVoiceCloning { get; init; } = true;

    public string? Currency { get; init; }

    public string? BillingPeriod { get; init; }

    public string? CharacterRefreshPeriod { get; init; }

    /// <summary>Credits beyond the limit, against payment.</summary>
    public long MaxCreditLimitExtension { get; init; }

    /// <summary>Any number of credits beyond the limit.</summary>
    public bool UnlimitedCreditLimitExtension { get; init; }

    /// <summary>A decimal number, in the currency of the subscription.</summary>
    public string CurrentOverageAmount { get; init; } = "0";

    public Invoice? NextInvoice { get; init; }

    public List<Invoice> OpenInvoices { get; init; } = [];

    public PendingChange? PendingChange { get; init; }
}
