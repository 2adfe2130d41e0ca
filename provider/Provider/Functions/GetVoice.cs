using ElevenProvider.Api.Errors;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Reads a voice of the workspace: one of its own, one that everybody has, or a copy from the voice library.</summary>
/// <example name="Recordings of a voice"><code>
/// configuration:
///   narratorId:
///     type: string
/// variables:
///   narrator:
///     fn::invoke:
///       function: elevenlabs:getVoice
///       arguments:
///         voiceId: ${narratorId}
/// outputs:
///   name: ${narrator.name}
///   recordings: ${narrator.samples}
/// </code></example>
[Function("getVoice")]
internal sealed partial class GetVoice(Workspace workspace) : Function<GetVoice.Inputs, GetVoice.Outputs>
{
    /// <summary>Which voice to read.</summary>
    public sealed record Inputs
    {
        /// <summary>Id of the voice in the workspace. A copy from the voice library has an id of its own, which may differ from that in the library.</summary>
        [NotBlank]
        public required string VoiceId { get; init; }
    }

    /// <summary>What is known of the voice.</summary>
    public sealed record Outputs
    {
        /// <summary>Id of the voice.</summary>
        public required string VoiceId { get; init; }

        /// <summary>Name; absent on servers that do not tell.</summary>
        public string? Name { get; init; }

        /// <summary>Category, such as <c>cloned</c>, <c>premade</c> or <c>professional</c>; absent on servers that do not tell.</summary>
        public string? Category { get; init; }

        /// <summary>What the voice is like; absent where nothing is said.</summary>
        public string? Description { get; init; }

        /// <summary>Labels, such as <c>accent</c>; empty where there are none.</summary>
        public required IReadOnlyDictionary<string, string> Labels { get; init; }

        /// <summary>Recordings that the voice was cloned from; empty where there are none.</summary>
        public required IReadOnlyList<Sample> Samples { get; init; }

        /// <summary>Address of a recording to listen to; absent where there is none.</summary>
        public string? PreviewUrl { get; init; }

        /// <summary>How the voice is shared beyond the workspace, or what it is a copy of; absent where it is not shared.</summary>
        public VoiceSharing? Sharing { get; init; }

        /// <summary>What the API key may do with the voice: <c>admin</c>, <c>editor</c>, <c>commenter</c> or <c>viewer</c>; absent on servers that do
        /// not tell.</summary>
        public string? PermissionOnResource { get; init; }

        /// <summary>Whether the voice belongs to the owner of the API key; absent on servers that do not tell.</summary>
        public bool? IsOwner { get; init; }

        /// <summary>Whether the owner of the API key has bookmarked the voice; absent on servers that do not tell.</summary>
        public bool? IsBookmarked { get; init; }

        /// <summary>When the voice was made or added, as an RFC 3339 time; absent where it is not known.</summary>
        public DateTimeOffset? CreatedAt { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        try
        {
            return Known(await workspace.Api.Voices.Get(inputs.VoiceId, operation.CancellationToken));
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            throw new ProblemException(
                $"There is no voice \"{inputs.VoiceId}\" in the workspace. Check voiceId; a voice of the voice library must be added first, and then has an id of its own.");
        }
    }

    private static Outputs Known(Api.Voices.Voice voice) => new()
    {
        VoiceId = voice.VoiceId,
        Name = voice.Name,
        Category = voice.Category,
        Description = voice.Description,
        Labels = voice.Labels,
        Samples = [.. (voice.Samples ?? []).Select(Sample.Of)],
        PreviewUrl = voice.PreviewUrl,
        Sharing = voice.Sharing is { } sharing ? VoiceSharing.Of(sharing) : null,
        PermissionOnResource = voice.PermissionOnResource,
        IsOwner = voice.IsOwner,
        IsBookmarked = voice.IsBookmarked,
        CreatedAt = voice.CreatedAt,
    };
}
