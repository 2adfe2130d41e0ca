using ElevenProvider.Api;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Assets;
using ElevenProvider.Provider.Usage;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>The workspace as resources and functions reach it during one operation.</summary>
/// <param name="Api">Calls the API; tells the user while it waits for another attempt.</param>
/// <param name="Time">The clock.</param>
/// <param name="Assets">Reads what a program gives as assets.</param>
/// <param name="VoiceTurns">Who may change a voice now, among all operations of this process.</param>
/// <param name="MadeSamples">Which samples of voices operations of this process have added.</param>
/// <param name="ApiKeyTurns">Whose turn it is to make an API key, among all operations of this process.</param>
/// <param name="SeenApiKeys">Which API keys were there, as far as operations of this process have seen.</param>
internal sealed record Workspace(
    ElevenLabsClient Api,
    TimeProvider Time,
    AssetReader Assets,
    VoiceTurns VoiceTurns,
    MadeSamples MadeSamples,
    ApiKeyTurns ApiKeyTurns,
    SeenApiKeys SeenApiKeys)
{
    private const int LooksAtMost = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>The groups of the workspace and their members.</summary>
    public GroupDirectory Groups => new(Api);

    /// <summary>The voice library and what the workspace has of it.</summary>
    public VoiceLibrary VoiceLibrary => new(Api);

    /// <summary>Those with whom resources can be shared.</summary>
    public PrincipalDirectory Principals => new(Api);

    /// <summary>The API keys of the service accounts.</summary>
    public ApiKeyDirectory ApiKeys => new(Api.ServiceAccounts);

    /// <summary>What was used when.</summary>
    public UsageReader Usage => new(Api);

    /// <summary>The same workspace, about which an operation may be told what others of its kind asked for shortly before.</summary>
    public Workspace AcceptingEarlierAnswers(Operation operation) => this with { Api = Api.AcceptingEarlierAnswers(operation.Urn) };

    /// <summary>
    /// Looks for something that was just made until the API shows it, because a list may lag behind a creation.
    /// Gives up after about 15 seconds.
    /// </summary>
    /// <returns>What was found; null where it did not appear.</returns>
    public async Task<T?> WaitUntilVisible<T>(Func<Task<T?>> look, string what, Operation operation)
        where T : class
    {
        var pause = FirstPause;
        for (var remaining = LooksAtMost; ; remaining--)
        {
            if (await look() is { } found)
            {
                return found;
            }

            if (remaining <= 1)
            {
                return null;
            }

            operation.Log.Status($"waiting for {what} to appear");
            await Task.Delay(pause, Time, operation.CancellationToken);
            pause *= 2;
        }
    }
}
