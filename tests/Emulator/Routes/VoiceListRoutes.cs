using System.Globalization;
using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v2/voices</c>: searching the voices of the workspace.</summary>
internal sealed class VoiceListRoutes : IApiArea
{
    private const int DefaultPageSize = 10;
    private const int LargestPageSize = 100;

    public void Map(ApiRouteBuilder routes) => routes.Map<NoBody>(new("GET", "/v2/voices", VoiceRoutes.Read, List));

    /// <summary>The path of a voice in <see cref="Workspace.HiddenFromListings"/>.</summary>
    internal static string ListingPath(string voiceId) => $"voices/{voiceId}";

    private static ListAnswer List(ApiCall<NoBody> call)
    {
        var size = PageSize.Read(call, DefaultPageSize, LargestPageSize);
        var found = call.Workspace.Voices
            .Where(voice => call.Workspace.Lists(ListingPath(voice.Key)) && Fits(call, voice.Key, voice.Value))
            .Select(voice => VoiceAnswer.Of(call.Workspace.Switches, voice.Key, voice.Value))
            .ToList();
        var start = StartOf(call, found.Count);
        var end = Math.Min(start + size, found.Count);
        return new ListAnswer(
            found[start..end],
            end < found.Count,
            found.Count,
            end < found.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static int StartOf(ApiCall<NoBody> call, int count)
    {
        var token = call.Query("next_page_token");
        if (token.Length == 0)
        {
            return 0;
        }

        return int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? Math.Min(start, count)
            : throw ApiException.InvalidParameter("next_page_token", "The page token is not one of this list.");
    }

    private static bool Fits(ApiCall<NoBody> call, string id, Voice voice) =>
        Contains(voice, call.Query("search"))
        && IsOfType(voice, call.Query("voice_type"))
        && call.Query("category") is var category && (category.Length == 0 || voice.Category == category)
        && call.QueryList("voice_ids") is var ids && (ids.Count == 0 || ids.Contains(id));

    private static bool Contains(Voice voice, string search) =>
        new[] { voice.Name, voice.Description ?? "", voice.Category }.Concat(voice.Labels.Values)
            .Any(text => text.Contains(search, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfType(Voice voice, string type)
    {
        var kind = voice switch
        {
            { Category: Voice.Premade } => "default",
            { Sharing.IsCopy: true } => "community",
            { IsOwner: true } => "personal",
            _ => "workspace",
        };
        return type switch
        {
            "" => true,
            "non-default" or "saved" => kind != "default",
            "non-community" => kind is "personal" or "workspace",
            "personal" or "community" or "default" or "workspace" => kind == type,
            _ => throw ApiException.InvalidParameter("voice_type", $"There is no voice type {type}."),
        };
    }

    private sealed record ListAnswer(IReadOnlyList<object> Voices, bool HasMore, int TotalCount, string? NextPageToken);
}
