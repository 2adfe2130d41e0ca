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

    private static StatusAnswer Delete(ApiCall<NoBody> call)
    {
        var voice = VoiceRoutes.FindEditable(call);
        Find(call, voice);
        voice.Samples.Remove(call.Path("sample_id"));
        return StatusAnswer.Ok;
    }

    private static ApiAnswer GetAudio(ApiCall<NoBody> call)
    {
        var sample = Find(call, VoiceRoutes.Find(call));
        return new ApiAnswer(200, sample.Audio ?? [], sample.MimeType);
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
