using System.Net.Http.Headers;
using System.Text.Json;
using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Voices;

/// <summary>Writes an edit as the form that <c>POST /v1/voices/{voice_id}/edit</c> takes.</summary>
internal static class VoiceEditForm
{
    /// <summary>The form, with every file opened and none of them read.</summary>
    public static HttpContent Of(VoiceEdit edit)
    {
        var form = new FormContent();
        try
        {
            form.AddText("name", edit.Name);
            form.AddText("description", edit.Description ?? "");
            form.AddText("labels", JsonSerializer.Serialize(edit.Labels, VoicesJson.Default.IReadOnlyDictionaryStringString));
            foreach (var file in edit.Files)
            {
                form.AddFile("files", file.FileName, MediaTypeHeaderValue.Parse(file.ContentType), file.Open());
            }

            if (edit.Files.Count > 0)
            {
                form.AddText("remove_background_noise", edit.RemoveBackgroundNoise ? "true" : "false");
            }
        }
        catch
        {
            form.Dispose();
            throw;
        }

        return form;
    }
}
