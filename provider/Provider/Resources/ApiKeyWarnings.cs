using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Resources;

/// <summary>Warns of what a server ignores because it does not know it: a key without a restriction must not look like one that has it.</summary>
internal static class ApiKeyWarnings
{
    /// <summary>Compares a key with what a program says.</summary>
    /// <param name="key">The key as it is listed after it was made or changed.</param>
    /// <param name="inputs">What the program says.</param>
    /// <param name="operation">The operation at hand.</param>
    public static void OfWhatWasNotTaken(ApiKey key, ServiceAccountApiKey.Inputs inputs, Operation operation)
    {
        if (inputs.AllowedIps is not null && key.AllowedIps is null)
        {
            operation.Log.Warning("The server did not take allowedIps, so that the key can be used from any address.");
        }

        if (inputs.ThirdPartyDisableAllowed is not null && key.ThirdPartyDisableAllowed is null)
        {
            operation.Log.Warning("The server did not take thirdPartyDisableAllowed, so that the workspace's default applies to the key.");
        }

        OfLimit("ttsConcurrencyLimit", inputs.TtsConcurrencyLimit, key.PlatformLimits?.Concurrency, operation);
        OfLimit("dubbingConcurrencyLimit", inputs.DubbingConcurrencyLimit, key.PlatformLimits?.DubbingConcurrency, operation);
        OfLimit("musicConcurrencyLimit", inputs.MusicConcurrencyLimit, key.PlatformLimits?.MusicConcurrency, operation);
    }

    private static void OfLimit(string property, long? said, PlatformLimit? told, Operation operation)
    {
        if (said is not null && told?.Limit is null)
        {
            operation.Log.Warning(told is null
                ? $"The server does not tell whether it took {property}, so that the key may have no such limit."
                : $"The server did not take {property}, so that the key has no such limit.");
        }
    }
}
