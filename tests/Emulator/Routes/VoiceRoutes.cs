using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/voices/{voice_id}</c>: reading, editing and deleting one voice.</summary>
internal sealed class VoiceRoutes : IApiArea
{
    internal const string VoicePath = "/v1/voices/{voice_id}";

    internal static readonly RequiredPermission Read = new("voices_read");

    internal static readonly RequiredPermission Write = new("voices_write");

    public void Map(ApiRouteBuilder routes)
    {
        routes.Map<NoBody>(new("GET", VoicePath, Read, call => VoiceAnswer.Of(call.Workspace, call.Path("voice_id"), Find(call))));
        routes.Map<NoBody>(new("DELETE", VoicePath, Write, Delete));
        routes.Map<VoiceEditBody>(new("POST", VoicePath + "/edit", Write, Edit) { ReadForm = VoiceEditBody.Read });
    }

    /// <exception cref="ApiException">There is no such voice.</exception>
    internal static Voice Find<TBody>(ApiCall<TBody> call)
    {
        var id = call.Path("voice_id");
        return call.Workspace.Voices.TryGetValue(id, out var voice)
            ? voice
            : throw ApiException.NotFound("voice_not_found", $"A voice with the voice_id {id} was not found.");
    }

    /// <exception cref="ApiException">There is no such voice, or the caller may not change it.</exception>
    internal static Voice FindEditable<TBody>(ApiCall<TBody> call)
    {
        var voice = Find(call);
        return voice.PermissionOnResource is "admin" or "editor"
            ? voice
            : throw ApiException.VoiceAccessDenied("You do not have permission to edit this voice.");
    }

    private static StatusAnswer Delete(ApiCall<NoBody> call)
    {
        var voice = Find(call);
        if (voice.PermissionOnResource != "admin")
        {
            throw ApiException.VoiceAccessDenied("You do not have permission to delete this voice.");
        }

        var id = call.Path("voice_id");
        call.Workspace.Voices.Remove(id);
        call.Workspace.Deleted(VoiceListRoutes.ListingPath(id));
        if (voice.Category != Voice.Premade)
        {
            call.Workspace.Subscription.FreeVoiceSlot();
        }

        return StatusAnswer.Ok;
    }

    private static StatusAnswer Edit(ApiCall<VoiceEditBody> call)
    {
        var voice = FindEditable(call);
        var body = call.Body;
        var switches = call.Workspace.Switches;
        if (voice.Sharing is { IsCopy: true } && (body.Files.Count > 0 || switches.LibraryCopyEdit == LibraryCopyEdit.Refused))
        {
            throw ApiException.BadRequest("voice_cannot_be_edited", "A voice from the voice library cannot be edited.");
        }

        call.Workspace.Subscription.CountVoiceAddEdit();
        if (voice.Sharing is { IsCopy: true } && switches.LibraryCopyEdit == LibraryCopyEdit.Ignored)
        {
            return StatusAnswer.Ok;
        }

        voice.Name = body.Name;
        voice.Description = body.Description ?? (switches.EditKeepsOmittedMetadata ? voice.Description : null);
        voice.Labels = body.Labels ?? (switches.EditKeepsOmittedMetadata ? voice.Labels : []);
        foreach (var file in body.Files)
        {
            var id = call.Identifiers.VoiceId();
            voice.Samples.Add(id, switches.SamplesAreRewritten ? VoiceSample.Rewritten(id, file) : VoiceSample.Of(file, body.RemoveBackgroundNoise));
            call.Workspace.Created(VoiceSampleRoutes.ListingPath(id));
        }

        return StatusAnswer.Ok;
    }
}
