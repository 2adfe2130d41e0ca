using ElevenProvider.Emulator.Http;

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

    /// <summary>Notes that a voice was added or edited.</summary>
    /// <exception cref="ApiException">That was done as often as is allowed already.</exception>
    public void CountVoiceAddEdit()
    {
        if (VoiceAddEditCounter >= MaxVoiceAddEdits)
        {
            throw ApiException.BadRequest(
                "voice_add_edit_limit", $"You have reached your maximum amount of voice add/edit operations ({VoiceAddEditCounter} / {MaxVoiceAddEdits}).");
        }

        VoiceAddEditCounter++;
    }

    /// <summary>Notes that there is one custom voice more.</summary>
    /// <exception cref="ApiException">There are as many as are allowed already, or too many were added or edited.</exception>
    public void TakeVoiceSlot()
    {
        if (VoiceSlotsUsed >= VoiceLimit)
        {
            throw ApiException.BadRequest(
                "voice_limit_reached", $"You have reached your maximum amount of custom voices ({VoiceSlotsUsed} / {VoiceLimit}).");
        }

        CountVoiceAddEdit();
        VoiceSlotsUsed++;
    }

    /// <summary>Notes that there is one custom voice less.</summary>
    public void FreeVoiceSlot() => VoiceSlotsUsed = Math.Max(0, VoiceSlotsUsed - 1);

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
