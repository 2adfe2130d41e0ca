using ElevenProvider.Api.Requests;
using ElevenProvider.Api.ServiceAccounts;

namespace ElevenProvider.Provider.Resources;

/// <summary>A key in the words of a program and in those of the API.</summary>
internal static class ApiKeyForm
{
    /// <summary>The key to create.</summary>
    public static NewApiKey New(ServiceAccountApiKey.Inputs inputs) => new()
    {
        Name = inputs.Name,
        Permissions = inputs.Permissions,
        CharacterLimit = inputs.CharacterLimit,
        AllowedIps = inputs.AllowedIps,
        ThirdPartyDisableAllowed = inputs.ThirdPartyDisableAllowed,
        TtsConcurrencyLimit = inputs.TtsConcurrencyLimit,
        DubbingConcurrencyLimit = inputs.DubbingConcurrencyLimit,
        MusicConcurrencyLimit = inputs.MusicConcurrencyLimit,
    };

    /// <summary>What makes a key as the program wants it.</summary>
    /// <param name="last">The key as it was recorded last; null where nobody knows.</param>
    /// <param name="inputs">What is wanted.</param>
    public static ApiKeyUpdate Changes(ServiceAccountApiKey.Outputs? last, ServiceAccountApiKey.Inputs inputs) => new()
    {
        IsEnabled = inputs.Enabled,
        Name = inputs.Name,
        Permissions = inputs.Permissions,

        // A limit is said again with every change: an older server may take its absence for no limit.
        CharacterLimit = inputs.CharacterLimit is { } limit ? FieldChange.Set(limit)
            : last is { CharacterLimit: null } ? default : FieldChange.Clear<long>(),
        AllowedIps = AreSame(last?.AllowedIps, inputs.AllowedIps) ? default
            : inputs.AllowedIps is { } networks ? FieldChange.Set(networks) : FieldChange.Clear<IReadOnlyList<string>>(),
        ThirdPartyDisableAllowed = Change(last?.ThirdPartyDisableAllowed, inputs.ThirdPartyDisableAllowed),
        TtsConcurrencyLimit = Change(last?.TtsConcurrencyLimit, inputs.TtsConcurrencyLimit),
        DubbingConcurrencyLimit = Change(last?.DubbingConcurrencyLimit, inputs.DubbingConcurrencyLimit),
        MusicConcurrencyLimit = Change(last?.MusicConcurrencyLimit, inputs.MusicConcurrencyLimit),
    };

    /// <summary>A key that was just made, where it is not listed yet.</summary>
    public static ApiKey Unlisted(ServiceAccountApiKey.Inputs inputs, FreshApiKey fresh) => Wanted(inputs) with
    {
        KeyId = fresh.Created.KeyId ?? throw ApiKeyCreation.Lost(fresh, "is not listed"),
    };

    /// <summary>A key as it must be after a change that could not be read back, except that a limit stays until it is seen to be gone.</summary>
    public static ApiKey Unread(ServiceAccountApiKey.Id id, ServiceAccountApiKey.Outputs? last, ServiceAccountApiKey.Inputs inputs, ApiKeyUpdate update) =>
        Wanted(inputs) with
        {
            KeyId = id.KeyId,
            ServiceAccountUserId = id.ServiceAccountUserId,
            CharacterLimit = update.CharacterLimit.IsClear ? last?.CharacterLimit : inputs.CharacterLimit,
            Hint = last?.Hint,
            CreatedAt = last?.CreatedAt,
            IsDisabled = !inputs.Enabled,
        };

    /// <summary>What is known of a key that was just made or changed as the program says.</summary>
    /// <param name="key">The key as it is listed then.</param>
    /// <param name="inputs">What the program says.</param>
    /// <param name="secret">The key itself, if it was just made.</param>
    public static ServiceAccountApiKey.Outputs Written(ApiKey key, ServiceAccountApiKey.Inputs inputs, string? secret) =>
        Known(key, inputs, allWere: key.Permissions) with { ApiKey = secret };

    /// <summary>What is known of a key that was read.</summary>
    /// <param name="key">The key as it is listed.</param>
    /// <param name="last">The key as it was recorded last; null where nobody knows.</param>
    public static ServiceAccountApiKey.Outputs Found(ApiKey key, ServiceAccountApiKey.Outputs? last) => Known(key, last, last?.AllPermissions);

    private static ServiceAccountApiKey.Outputs Known(ApiKey key, ServiceAccountApiKey.Inputs? said, IReadOnlyList<string>? allWere)
    {
        var permissions = ApiKeyPermissions.AsSaid(key.Permissions, said?.Permissions, allWere);
        var (limits, isAll) = (key.PlatformLimits, permissions is [ApiKeyPermission.All]);
        return new()
        {
            ServiceAccountUserId = key.ServiceAccountUserId!,
            Name = key.Name ?? said?.Name ?? "",
            Permissions = permissions,
            AllPermissions = isAll && key.Permissions is not [ApiKeyPermission.All] ? key.Permissions : null,
            CharacterLimit = key.CharacterLimit,
            Enabled = !key.IsDisabled,
            AllowedIps = key.AllowedIps,
            ThirdPartyDisableAllowed = key.ThirdPartyDisableAllowed,
            TtsConcurrencyLimit = Told(limits?.Concurrency, said?.TtsConcurrencyLimit),
            DubbingConcurrencyLimit = Told(limits?.DubbingConcurrency, said?.DubbingConcurrencyLimit),
            MusicConcurrencyLimit = Told(limits?.MusicConcurrency, said?.MusicConcurrencyLimit),
            KeyId = key.KeyId,
            Hint = key.Hint,
            CreatedAt = key.CreatedAt,
            IsDisabled = key.IsDisabled,
            DisableReason = key.DisableReason,
        };
    }

    // A server that does not tell a limit leaves it as it was said.
    private static long? Told(PlatformLimit? told, long? said) => told is null ? said : told.Limit;

    private static ApiKey Wanted(ServiceAccountApiKey.Inputs inputs) => new()
    {
        KeyId = "",
        ServiceAccountUserId = inputs.ServiceAccountUserId,
        Name = inputs.Name,
        Permissions = inputs.Permissions,
        CharacterLimit = inputs.CharacterLimit,
        AllowedIps = inputs.AllowedIps,
        ThirdPartyDisableAllowed = inputs.ThirdPartyDisableAllowed,
    };

    private static FieldChange<T> Change<T>(T? last, T? wanted)
        where T : struct => Equals(last, wanted) ? default : wanted is { } value ? FieldChange.Set(value) : FieldChange.Clear<T>();

    private static bool AreSame(IReadOnlyList<string>? some, IReadOnlyList<string>? others) => Canonical(some).SetEquals(Canonical(others));

    private static HashSet<string> Canonical(IReadOnlyList<string>? networks) => (networks ?? []).Select(IpNetworkForm.Of).ToHashSet(StringComparer.Ordinal);
}
