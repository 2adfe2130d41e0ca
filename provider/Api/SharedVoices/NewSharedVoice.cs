using System.Text.Json.Serialization;

namespace ElevenProvider.Api.SharedVoices;

/// <summary>The body that adds a voice of the library to a workspace.</summary>
/// <param name="NewName">What the workspace calls its copy.</param>
/// <param name="Bookmarked">Whether the copy is bookmarked; left out where null, so that the server's default holds.</param>
internal sealed record NewSharedVoice(
    string NewName, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Bookmarked);
