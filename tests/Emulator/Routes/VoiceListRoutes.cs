using System.Globalization;
using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v2/voices</c>: searching the voices of the workspace.</summary>
internal sealed class VoiceListRoutes : IApiArea
{
    private const int DefaultPageSize = 10;

    public void Map(ApiRouteBuilder routes) =>
        routes.Map<Query>(new("GET", "/v2/voices", VoiceRoutes.Read, List) { ReadQuery = Query.Read });

    /// <summary>The path of a voice in <see cref="Workspace.HiddenFromListings"/>.</summary>
    internal static string ListingPath(string voiceId) => $"voices/{voiceId}";

    private static ListAnswer List(ApiCall<Query> call)
    {
        var query = call.Body;
        var size = PageSize.Checked(query.PageSize);
        var found = call.Workspace.Voices
            .Where(voice => call.Workspace.Lists(ListingPath(voice.Key)) && query.Fits(voice.Key, voice.Value))
            .Select(voice => VoiceAnswer.Of(call.Workspace, voice.Key, voice.Value))
            .ToList();
        var start = Math.Min(query.Start, found.Count);
        var end = Math.Min(start + size, found.Count);
        return new ListAnswer(
            found[start..end],
            end < found.Count,
            found.Count,
            end < found.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    private sealed record Query(
        string? PageToken, int PageSize, string? Search, string? VoiceType, string? Category, IReadOnlyList<string> VoiceIds)
    {
        /// <exception cref="ApiException">The page token is not one of ours.</exception>
        public int Start => PageToken switch
        {
            null => 0,
            var token when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var start) => start,
            _ => throw ApiException.InvalidParameter("next_page_token", "The page token is not one of this list."),
        };

        public static Query Read(QueryReader query) => new(
            query.Text("next_page_token"),
            query.Integer("page_size") ?? DefaultPageSize,
            query.Text("search"),
            query.Text("voice_type"),
            query.Text("category"),
            query.List("voice_ids"));

        public bool Fits(string id, Voice voice) =>
            Contains(voice) && IsOfType(voice) && (Category is null || voice.Category == Category) && (VoiceIds.Count == 0 || VoiceIds.Contains(id));

        private bool Contains(Voice voice) => Search is null
            || new[] { voice.Name, voice.Description ?? "", voice.Category }.Concat(voice.Labels.Values)
                .Any(text => text.Contains(Search, StringComparison.OrdinalIgnoreCase));

        private bool IsOfType(Voice voice)
        {
            var kind = voice switch
            {
                { Category: Voice.Premade } => "default",
                { Sharing.IsCopy: true } => "community",
                { IsOwner: true } => "personal",
                _ => "workspace",
            };
            return VoiceType switch
            {
                null => true,
                "non-default" or "saved" => kind != "default",
                "non-community" => kind is "personal" or "workspace",
                "personal" or "community" or "default" or "workspace" => kind == VoiceType,
                _ => throw ApiException.InvalidParameter("voice_type", $"There is no voice type {VoiceType}."),
            };
        }
    }

    private sealed record ListAnswer(IReadOnlyList<object> Voices, bool HasMore, int TotalCount, string? NextPageToken);
}
