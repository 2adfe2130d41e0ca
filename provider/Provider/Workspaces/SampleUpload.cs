using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Voices;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>Adds samples to voices. The API adds them by editing the voice and tells nothing of them, so each is found by looking before and after.</summary>
internal sealed class SampleUpload(Workspace workspace)
{
    /// <summary>Uploads a file and returns the sample that it became. Name, description and labels of the voice stay as they are.</summary>
    /// <exception cref="ProblemException">The voice is not there or not the caller's to edit, or the sample cannot be found.</exception>
    public Task<Sample> Add(string voiceId, VoiceFile file, SampleMatch match, bool removeBackgroundNoise, Operation operation) =>
        workspace.VoiceTurns.Take(voiceId, () => AddInTurn(voiceId, file, match, removeBackgroundNoise, operation), operation.CancellationToken);

    private async Task<Sample> AddInTurn(string voiceId, VoiceFile file, SampleMatch match, bool removeBackgroundNoise, Operation operation)
    {
        var voice = await FindEditable(voiceId, operation);
        var earlier = (voice.Samples ?? []).Select(static sample => sample.SampleId).ToHashSet(StringComparer.Ordinal);
        var edit = VoiceEdit.Keeping(voice) with { Files = [file], RemoveBackgroundNoise = removeBackgroundNoise };
        return await UncertainCreation.Run(Upload, FindUploaded, static lost => lost);

        async Task<Sample> Upload()
        {
            await Send(voiceId, edit, operation);
            return await FindAdded(voiceId, earlier, match, isCertainlyThere: true, operation) ?? throw Orphan(voiceId, "it does not show up");
        }

        Task<Sample?> FindUploaded(ApiException lost)
        {
            operation.Log.Status("no answer to the upload; looking whether it arrived");
            return FindAdded(voiceId, earlier, match, isCertainlyThere: false, operation);
        }
    }

    private async Task<Voice> FindEditable(string voiceId, Operation operation)
    {
        var voice = await workspace.VoiceLibrary.Find(voiceId, operation)
            ?? throw new ProblemException($"There is no voice with the id {voiceId} in the workspace. Check voiceId.");
        return voice is { IsOwner: false, PermissionOnResource: not ("admin" or "editor") }
            ? throw new ProblemException(
                $"The voice {voiceId} ({voice.Name}) belongs to someone else, and the API key has no right to edit it (its role is {voice.PermissionOnResource ?? "none"}). " +
                "Give a voice of your own, or have this one shared with the role editor.")
            : voice;
    }

    private async Task Send(string voiceId, VoiceEdit edit, Operation operation)
    {
        try
        {
            await workspace.Api.Voices.Edit(voiceId, edit, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.QuotaExceeded)
        {
            throw await workspace.VoiceLibrary.ExplainLimit(problem, operation);
        }
    }

    private async Task<Sample?> FindAdded(string voiceId, HashSet<string> earlier, SampleMatch match, bool isCertainlyThere, Operation operation)
    {
        List<Sample> added = [];
        try
        {
            return await workspace.WaitUntilVisible(LookNow, "the new sample", operation)

                // The server has changed everything about the file; but what else should the only new sample be?
                ?? (isCertainlyThere && added is [var only] ? only : null);
        }
        catch (Exception problem) when (isCertainlyThere && problem is ApiException or OperationCanceledException)
        {
            return await LookOnceMore(problem);
        }

        Task<Sample?> LookNow() => Look(operation.CancellationToken);

        async Task<Sample?> Look(CancellationToken cancellationToken)
        {
            var voice = await workspace.Api.Voices.Get(voiceId, cancellationToken);
            added = [.. (voice.Samples ?? []).Where(sample => !earlier.Contains(sample.SampleId))];
            return match.Find(added);
        }

        // The sample is there, and without its id it cannot be recorded; so even who gives up waits for one more look.
        async Task<Sample?> LookOnceMore(Exception problem)
        {
            try
            {
                return await Look(operation.Grace);
            }
            catch (Exception again) when (again is ApiException or OperationCanceledException)
            {
                throw Orphan(voiceId, problem is ApiException ? $"the voice cannot be read: {problem.Message}" : "the operation was cancelled, or its time was over");
            }
        }
    }

    private static ProblemException Orphan(string voiceId, string reason) => new(
        $"The file was uploaded to the voice {voiceId}, but which sample it became could not be found out: {reason.TrimEnd('.')}. " +
        "Look at the samples of the voice, then import the new one by <voice id>/<sample id>, or delete it and run `pulumi up` again.")
    {
        MayHaveChanged = true,
    };
}
