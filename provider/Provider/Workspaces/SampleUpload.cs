using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Voices;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Adds a sample to a voice. The API adds samples by editing the voice and tells nothing of them, so each is found by looking before and after.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="voiceId">Id of the voice.</param>
/// <param name="file">What is added.</param>
/// <param name="match">The same as it looks in the voice.</param>
/// <param name="removeBackgroundNoise">Whether background noise is removed from it.</param>
/// <param name="operation">The operation at hand.</param>
internal sealed class SampleUpload(
    Workspace workspace, string voiceId, VoiceFile file, SampleMatch match, bool removeBackgroundNoise, Operation operation)
{
    private HashSet<string> _earlier = [];
    private bool _wasLost;

    /// <summary>Uploads the file and returns the sample that it became. Name, description and labels of the voice stay as they are.</summary>
    /// <exception cref="ProblemException">The voice is not there or not the caller's to edit, or the sample cannot be found.</exception>
    public Task<Sample> Add() => workspace.VoiceTurns.Take(voiceId, AddInTurn, operation.CancellationToken);

    private async Task<Sample> AddInTurn()
    {
        var voice = await FindEditable();
        var samples = voice.Samples ?? [];
        _earlier = samples.Select(static sample => sample.SampleId).ToHashSet(StringComparer.Ordinal);
        WarnOfLeftOver(samples);
        var edit = VoiceEdit.Keeping(voice) with { Files = [file], RemoveBackgroundNoise = removeBackgroundNoise };
        var sample = await UncertainCreation.Run(() => Upload(edit), FindUploaded, Unsettled);
        workspace.MadeSamples.Note(voiceId, sample.SampleId);
        return sample;
    }

    private async Task<Voice> FindEditable()
    {
        var voice = await workspace.VoiceLibrary.Find(voiceId, operation)
            ?? throw new ProblemException($"There is no voice with the id {voiceId} in the workspace. Check voiceId.");
        return voice is { IsOwner: false, PermissionOnResource: not ("admin" or "editor") }
            ? throw new ProblemException(
                $"The voice {voiceId} ({voice.Name}) belongs to someone else, and the API key has no right to edit it (its role is {voice.PermissionOnResource ?? "none"}). " +
                "Give a voice of your own, or have this one shared with the role editor.")
            : voice;
    }

    // A run that was killed while it added the file cannot have told anybody. Which samples other resources have is not known here.
    private void WarnOfLeftOver(IEnumerable<Sample> samples)
    {
        var leftOver = samples
            .Where(sample => match.IsSame(sample, removeBackgroundNoise) && !workspace.MadeSamples.Contains(voiceId, sample.SampleId))
            .Select(static sample => sample.SampleId)
            .ToList();
        if (leftOver.Count > 0)
        {
            operation.Log.Warning(
                $"The voice {voiceId} has the file \"{file.FileName}\" already, as {Describe(leftOver)}, and gets it once more. If a run was interrupted while " +
                "it added the file, that is what is left of it: then delete it, or import it by that id. If another resource has it, all is well.");
        }
    }

    private async Task<Sample> Upload(VoiceEdit edit)
    {
        await Send(edit);
        try
        {
            return await FindAdded(isCertainlyThere: true) ?? throw Orphan("it does not show up");
        }
        catch (ApiException problem)
        {
            throw Orphan($"the voice cannot be read: {problem.Message}");
        }
        catch (OperationCanceledException)
        {
            throw Orphan("the operation was cancelled, or its time was over");
        }
    }

    private async Task Send(VoiceEdit edit)
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

    private async Task<Sample?> FindUploaded(ApiException lost)
    {
        _wasLost = true;
        operation.Log.Status("no answer to the upload; looking whether it arrived");
        try
        {
            return await FindAdded(isCertainlyThere: false);
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            // What went wrong first says more.
            throw Unsettled(lost);
        }
    }

    // What is there cannot be recorded without its id; so even who gives up waits for one more look.
    private async Task<Sample?> FindAdded(bool isCertainlyThere)
    {
        IReadOnlyList<Sample> added = [];
        Sample? found;
        try
        {
            found = await workspace.WaitUntilVisible(() => Look(operation), "the new sample", operation)

                // The server has changed everything about the file; but what else should the only new sample be?
                ?? (isCertainlyThere && added is [var only] ? only : null);
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            found = await Look(operation.InSpiteOfCancellation);
            if (found is null && !isCertainlyThere)
            {
                // It may be late to show, so that one look does not tell.
                throw;
            }
        }

        if (found is not null && _wasLost)
        {
            WarnOfSecond(added, found);
        }

        return found;

        async Task<Sample?> Look(Operation looking)
        {
            var voice = await workspace.Api.Voices.Get(voiceId, looking.CancellationToken);
            added = [.. (voice.Samples ?? []).Where(sample => !_earlier.Contains(sample.SampleId))];
            return match.Find(added);
        }
    }

    // An upload without an answer may show only after it was repeated. Which of the two is deleted makes no difference, but that one is does.
    private void WarnOfSecond(IEnumerable<Sample> added, Sample found)
    {
        var others = added.Where(sample => sample.SampleId != found.SampleId && match.IsAsLike(sample, found)).Select(static sample => sample.SampleId).ToList();
        if (others.Count > 0)
        {
            operation.Log.Warning(
                $"The upload of \"{file.FileName}\" was not answered at first, and has left the voice {voiceId} with the file twice: {Describe(others)} belongs to no " +
                "resource. Delete it by hand.");
        }
    }

    private string Describe(IEnumerable<string> sampleIds) => string.Join(" and ", sampleIds.Select(id => $"{voiceId}/{id}"));

    private ProblemException Orphan(string reason) => new(
        $"The file \"{file.FileName}\" was uploaded to the voice {voiceId}, but which sample it became could not be found out: {reason.TrimEnd('.')}. " +
        "Look at the samples of the voice, then import the new one by <voice id>/<sample id>, or delete it and run `pulumi up` again.")
    {
        MayHaveChanged = true,
    };

    private ProblemException Unsettled(ApiException lost) => new(
        $"{lost.Message} Whether the file \"{file.FileName}\" was added to the voice {voiceId} is not known. Look at the samples of the voice: if it is there, import it " +
        "by <voice id>/<sample id>, or delete it. Then run `pulumi up` again.")
    {
        MayHaveChanged = true,
    };
}
