using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/voices/{voice_id}/samples/{sample_id}</c>: hearing and deleting samples. They are added by editing their voice.</summary>
internal sealed class VoiceSampleRoutes : IApiArea
{
    private const string SamplePath = VoiceRoutes.VoicePath + "/samples/{sample_id}";

    public void Map(ApiRouteBuilder routes)
    {
        routes.Map<NoBody>(new("DELETE", SamplePath, VoiceRoutes.Write, Delete));
        routes.Map<NoBody>(new("GET", SamplePath + "/audio", VoiceRoutes.Read, GetAudio));
    }

    /// <summary>The path of a sample in <see cref="Workspace.HiddenFromListings"/>; it is listed with its voice.</summary>
    internal static string ListingPath(string sampleId) => $"samples/{sampleId}";

    private static StatusAnswer Delete(ApiCall<NoBody> call)
    {
        var voice = VoiceRoutes.FindEditable(call);
        Find(call, voice);
        if (voice.Samples.Count == 1 && call.Workspace.Switches.LastSampleStays)
        {
            throw ApiException.BadRequest("voice_needs_samples", "A voice must keep at least one sample.");
        }

        var id = call.Path("sample_id");
        voice.Samples.Remove(id);
        call.Workspace.Deleted(ListingPath(id));
        return StatusAnswer.Ok;
    }

    private static ApiAnswer GetAudio(ApiCall<NoBody> call)
    {
        var sample = Find(call, VoiceRoutes.Find(call));
        return sample.Audio is null
            ? throw ApiException.NotFound("file_not_found", "The audio of this sample is not kept.")
            : new ApiAnswer(200, sample.Audio, sample.MimeType);
    }

    /// <exception cref="ApiException">There is no such sample.</exception>
    private static VoiceSample Find(ApiCall<NoBody> call, Voice voice)
    {
        var id = call.Path("sample_id");
        return voice.Samples.TryGetValue(id, out var sample)
            ? sample
            : throw ApiException.NotFound("sample_not_found", $"A sample with the sample_id {id} was not found.");
    }
}
