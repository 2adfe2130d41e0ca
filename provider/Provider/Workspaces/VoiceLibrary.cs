using System.Globalization;
using ElevenProvider.Api;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Users;
using ElevenProvider.Api.Voices;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>The voice library as one workspace sees it: its copies of library voices, and how many more there is room for.</summary>
internal sealed class VoiceLibrary(ElevenLabsClient api)
{
    /// <summary>Whether a voice is a copy of a library voice.</summary>
    public static bool IsCopy(Voice voice) => voice.Sharing?.Status?.StartsWith("copied", StringComparison.Ordinal) == true;

    /// <summary>A voice of the workspace; null where it does not exist.</summary>
    public async Task<Voice?> Find(string addedVoiceId, Operation operation)
    {
        try
        {
            return await api.Voices.Get(addedVoiceId, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>The workspace's copy of a library voice; null where there is none.</summary>
    /// <param name="libraryVoiceId">Id of the voice in the library.</param>
    /// <param name="operation">The operation at hand.</param>
    public async Task<Voice?> FindCopy(string libraryVoiceId, Operation operation)
    {
        await foreach (var voice in api.Voices.List(Copies, operation.CancellationToken))
        {
            // A list may lag behind: a copy that was just deleted must not pass for one that is there.
            if (IsCopy(voice) && voice.Sharing!.OriginalVoiceId == libraryVoiceId && await Find(voice.VoiceId, operation) is { } copy)
            {
                return copy;
            }
        }

        return null;
    }

    /// <summary>Every copy of a library voice that the workspace has.</summary>
    public async IAsyncEnumerable<Voice> ListCopies(Operation operation)
    {
        await foreach (var voice in api.Voices.List(Copies, operation.CancellationToken))
        {
            if (IsCopy(voice))
            {
                yield return voice;
            }
        }
    }

    /// <summary>Says with the subscription's own numbers which of its limits refused an addition or a change.</summary>
    public async Task<ProblemException> ExplainLimit(ApiException refusal, Operation operation)
    {
        Subscription? subscription = null;
        try
        {
            subscription = await api.Users.GetSubscription(operation.CancellationToken);
        }
        catch (ApiException)
        {
            // The key may lack the right to read the subscription; the limit is told all the same.
        }

        return new ProblemException($"{refusal.Message} {Numbers(subscription)}Delete a voice that is not needed, or take a larger plan.");
    }

    private static VoiceFilter Copies { get; } = new() { VoiceType = "community" };

    private static string Numbers(Subscription? subscription) => subscription is not { VoiceSlotsUsed: { } used, VoiceLimit: { } limit } ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"The subscription ({subscription.Tier ?? "plan unknown"}) uses {used} of {limit} voice slots{Edits(subscription)}. ");

    private static string Edits(Subscription subscription) => subscription is not { VoiceAddEditCounter: { } counter, MaxVoiceAddEdits: { } limit } ? "" : string.Create(
        CultureInfo.InvariantCulture, $", and has {counter} of {limit} additions and edits of voices behind it in this period");
}
