using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Voices;
using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Assets;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Resources;

/// <summary>A recording that a cloned voice is made from. It is added to a voice that exists, whose name, description and labels stay as they are.</summary>
/// <example name="A recording from a file"><code>
/// configuration:
///   narratorId:
///     type: string
/// resources:
///   chapter:
///     type: elevenlabs:VoiceSample
///     properties:
///       voiceId: ${narratorId}
///       file:
///         fn::fileAsset: recordings/chapter-1.mp3
///       removeBackgroundNoise: true
/// outputs:
///   seconds: ${chapter.durationSecs}
/// </code></example>
[Resource("VoiceSample")]
internal sealed partial class VoiceSample(Workspace workspace)
    : Resource<VoiceSample.Inputs, VoiceSample.Outputs, VoiceSample.Id>, IListable<VoiceSample.Query>
{
    /// <summary>What identifies a sample.</summary>
    /// <param name="VoiceId">Id of the voice.</param>
    /// <param name="SampleId">Id of the sample.</param>
    [ImportId("<voice id>/<sample id>")]
    public sealed record Id(string VoiceId, string SampleId);

    /// <summary>What a program sets.</summary>
    public record Inputs
    {
        /// <summary>Id of the voice that gets the sample; one's own, or one that may be edited.</summary>
        [Replaces, NotBlank]
        public required string VoiceId { get; init; }

        /// <summary>The recording: a file (its path is relative to the directory of the program), a text, or an address. Only its content matters, not
        /// where it comes from. Of a sample that was imported it is the address of the
        /// recording in the API; where that cannot be read it is absent, and the program's file is taken to be the one.</summary>
        [Replaces, BelievedWhenUntold]
        public required PropertyAsset? File { get; init; }

        /// <summary>Name of the file, which the sample is shown with; need not be unique. The name in the path or address where it is not given, and that
        /// of the resource where there is none either.</summary>
        [Replaces, ComputedWhenAbsent, NotBlank]
        public string? FileName { get; init; }

        /// <summary>Whether background noise is removed from the recording when it is added.</summary>
        [Replaces]
        public bool RemoveBackgroundNoise { get; init; } = false;
    }

    /// <summary>What is known of a sample.</summary>
    public sealed record Outputs : Inputs
    {
        /// <summary>Id of the sample within its voice.</summary>
        public required string SampleId { get; init; }

        /// <summary>Kind of the file, such as <c>audio/mpeg</c>; absent where the API does not tell.</summary>
        public string? MimeType { get; init; }

        /// <summary>Size of the file in bytes; absent where the API does not tell.</summary>
        public long? SizeBytes { get; init; }

        /// <summary>Length of the recording in seconds; absent where the API does not know it.</summary>
        public double? DurationSecs { get; init; }

        /// <summary>The API's own digest of the recording, by a method that is not documented; absent where the API does not tell.</summary>
        public string? Hash { get; init; }
    }

    /// <summary>What a list may be narrowed by.</summary>
    public sealed record Query
    {
        /// <summary>Id of the voice whose samples are listed; those of all voices where it is not given.</summary>
        public string? VoiceId { get; init; }
    }

    private VoicesClient Api => workspace.Api.Voices;

    /// <inheritdoc/>
    public override async Task<Outputs> Create(Inputs inputs, Operation operation)
    {
        using var content = await workspace.Assets.Open(inputs.File!, "file", operation.CancellationToken);
        if (content.Length == 0)
        {
            throw new ProblemException("The content of file is empty. Give a recording.");
        }

        var name = inputs.FileName ?? content.Name ?? operation.ResourceName + (content.Format?.Extension ?? ".mp3");
        var kind = (AudioFormat.ByName(name) ?? content.Format)?.MediaType ?? "application/octet-stream";
        var sample = await new SampleUpload(
            workspace,
            inputs.VoiceId,
            new VoiceFile(name, kind, content.OpenRead),
            new SampleMatch(name, content.Length, content.Hash),
            inputs.RemoveBackgroundNoise,
            operation).Add();
        return Known(sample, inputs.VoiceId) with
        {
            File = inputs.File! with { Hash = content.Hash },

            // What was asked for is what there is, even if the server shows it in another way: nothing changes a sample later.
            FileName = inputs.FileName ?? sample.FileName ?? name,
            RemoveBackgroundNoise = inputs.RemoveBackgroundNoise,
        };
    }

    /// <inheritdoc/>
    public override async Task<Outputs?> Read(Id id, Outputs? last, Operation operation)
    {
        if ((await FindSamples(id, operation)).FirstOrDefault(sample => sample.SampleId == id.SampleId) is not { } sample)
        {
            return null;
        }

        return last is null
            ? Known(sample, id.VoiceId) with { File = await ReadRecording(id, operation) }
            : Known(sample, id.VoiceId) with { File = last.File, FileName = last.FileName, RemoveBackgroundNoise = last.RemoveBackgroundNoise };
    }

    /// <inheritdoc/>
    public override Task Delete(Id id, Outputs? last, Operation operation) =>
        workspace.VoiceTurns.Take(id.VoiceId, () => DeleteInTurn(id, operation), operation.CancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedResource> List(Query query, Operation operation)
    {
        await foreach (var voice in Voices(query, operation))
        {
            foreach (var sample in voice.Samples ?? [])
            {
                yield return new ListedResource($"{voice.VoiceId}/{sample.SampleId}", $"{sample.FileName ?? sample.SampleId} of {voice.Name ?? voice.VoiceId}");
            }
        }
    }

    // With its voice every sample is gone. A voice whose samples are not told may have them all.
    private async Task<IReadOnlyList<Sample>> FindSamples(Id id, Operation operation) => await workspace.VoiceLibrary.Find(id.VoiceId, operation) is { } voice
        ? voice.Samples ?? throw new ProblemException(
            $"The API does not tell the samples of the voice {id.VoiceId}, so whether {id.SampleId} is still one of them is not known. Try again later; if the " +
            "voice has no samples any more, forget this one with `pulumi state delete`.")
        : [];

    private async IAsyncEnumerable<Voice> Voices(Query query, Operation operation)
    {
        if (query.VoiceId is { } id)
        {
            yield return await Api.Get(id, operation.CancellationToken);
            yield break;
        }

        await foreach (var voice in Api.List(new VoiceFilter(), operation.CancellationToken))
        {
            yield return voice;
        }
    }

    private async Task<bool> DeleteInTurn(Id id, Operation operation)
    {
        try
        {
            await Api.DeleteSample(id.VoiceId, id.SampleId, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            // It is gone, which is what was wanted.
        }
        catch (ApiException problem) when (problem.Kind is ApiErrorKind.Validation or ApiErrorKind.Conflict or ApiErrorKind.Forbidden)
        {
            // Refused because it is gone, because it is the last one, or for another reason: only looking tells.
            var samples = await FindSamples(id, operation);
            if (samples is [{ SampleId: var only }] && only == id.SampleId)
            {
                throw new ProblemException(
                    $"The sample {id.SampleId} is the only one of the voice {id.VoiceId}, and the API does not delete a voice's last sample. Add another " +
                    $"sample first, delete the voice, or forget the sample with `pulumi state delete`. What the API said: {problem.Message}");
            }

            if (samples.Any(sample => sample.SampleId == id.SampleId))
            {
                throw;
            }
        }

        return true;
    }

    // What an import compares the program's file with. A hash alone would do, but the SDKs cannot read assets that are nowhere.
    private async Task<PropertyAsset?> ReadRecording(Id id, Operation operation)
    {
        try
        {
            var hash = await Api.HashSampleAudio(id.VoiceId, id.SampleId, operation.CancellationToken);
            return new PropertyAsset(hash, Uri: Api.AddressOfSampleAudio(id.VoiceId, id.SampleId).AbsoluteUri);
        }
        catch (ApiException problem)
        {
            operation.Log.Warning(
                $"The recording of the sample {id.SampleId} cannot be read, so the file of the program is taken to be the one it was made from. {problem.Message}");
            return null;
        }
    }

    private static Outputs Known(Sample sample, string voiceId) => new()
    {
        VoiceId = voiceId,
        File = null,
        FileName = sample.FileName ?? "",
        RemoveBackgroundNoise = sample.RemoveBackgroundNoise ?? false,
        SampleId = sample.SampleId,
        MimeType = sample.MimeType,
        SizeBytes = sample.SizeBytes,
        DurationSecs = sample.DurationSecs,
        Hash = sample.Hash,
    };
}
