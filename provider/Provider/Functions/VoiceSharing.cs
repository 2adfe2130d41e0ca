using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>How a voice is shared beyond its workspace; in a copy from the voice library, what it is a copy of.</summary>
[DeclaredObject]
internal sealed partial record VoiceSharing
{
    /// <summary><c>enabled</c> or <c>disabled</c>; for a copy <c>copied</c>, or <c>copied_disabled</c> once the owner has withdrawn the voice. Absent where
    /// it is not known.</summary>
    public string? Status { get; init; }

    /// <summary>Public id of the user who owns the voice; absent where it is not known.</summary>
    public string? PublicOwnerId { get; init; }

    /// <summary>Id of the voice in the library; absent where it is not known.</summary>
    public string? OriginalVoiceId { get; init; }

    /// <summary>What the owner calls the voice; absent where it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>For how many days the voice stays usable once its owner withdraws it; absent where it is not known.</summary>
    public long? NoticePeriod { get; init; }

    /// <summary>When the voice ceases to be usable, because its owner has withdrawn it, as an RFC 3339 time; absent where nothing is planned.</summary>
    public DateTimeOffset? DisableAt { get; init; }

    /// <summary>Whether users of the free plan may use the voice; absent where it is not known.</summary>
    public bool? FreeUsersAllowed { get; init; }

    /// <summary>What using the voice costs, as a multiple of the usual credits; absent where it is not known.</summary>
    public double? Rate { get; init; }

    internal static VoiceSharing Of(Api.Voices.VoiceSharing sharing) => new()
    {
        Status = sharing.Status,
        PublicOwnerId = sharing.PublicOwnerId,
        OriginalVoiceId = sharing.OriginalVoiceId,
        Name = sharing.Name,
        NoticePeriod = sharing.NoticePeriod,
        DisableAt = sharing.DisableAt,
        FreeUsersAllowed = sharing.FreeUsersAllowed,
        Rate = sharing.Rate,
    };
}
