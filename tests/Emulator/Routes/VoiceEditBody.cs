using System.Text.Json;
using ElevenProvider.Emulator.Bodies;

namespace ElevenProvider.Emulator.Routes;

/// <summary>The form that edits a voice. Null is what was left out.</summary>
internal sealed record VoiceEditBody(
    string Name, string? Description, OrderedDictionary<string, string>? Labels, IReadOnlyList<FormFile> Files, bool RemoveBackgroundNoise)
{
    public static VoiceEditBody Read(FormBody form) => new(
        form.Required("name"),
        form.Optional("description"),
        form.Optional("labels") is { } labels ? ReadLabels(form, labels) : null,
        form.Files("files"),
        form.Flag("remove_background_noise"));

    private static OrderedDictionary<string, string> ReadLabels(FormBody form, string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<OrderedDictionary<string, string>>(json) is { } labels && !labels.ContainsValue(null!))
            {
                return labels;
            }
        }
        catch (JsonException)
        {
            // What follows says it.
        }

        form.Refuse("labels", "Labels should be a JSON object of strings");
        return [];
    }
}
