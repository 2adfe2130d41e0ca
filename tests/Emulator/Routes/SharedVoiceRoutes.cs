using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/shared-voices</c> and <c>/v1/voices/add</c>: the voice library, and copies of its voices for the workspace.</summary>
internal sealed class SharedVoiceRoutes : IApiArea
{
    private static readonly RequiredPermission Add = new("add_voice_from_voice_library", "voices_write") { InLegacyApi = ["voices_write"] };

    public void Map(ApiRouteBuilder routes)
    {
        routes.Map<SharedVoiceQuery>(new("GET", "/v1/shared-voices", VoiceRoutes.Read, List) { ReadQuery = SharedVoiceQuery.Read });
        routes.Map<AddBody>(new("POST", "/v1/voices/add/{public_user_id}/{voice_id}", Add, AddCopy) { ReadBody = AddBody.Read });
    }

    private static object List(ApiCall<SharedVoiceQuery> call)
    {
        var query = call.Body;
        var size = PageSize.Checked(query.PageSize);
        var found = query.Order(call.Workspace.SharedVoices.Where(voice => query.Fits(voice.Value))).ToList();
        var start = Math.Clamp((long)query.Page * size, 0, found.Count);
        var page = found.Skip((int)start).Take(size).Select(voice => SharedVoiceAnswer.Of(call.Workspace, voice.Key, voice.Value)).ToList();
        var hasMore = start + page.Count < found.Count;
        return call.Workspace.Switches.LegacyApi ? new LegacyListAnswer(page, hasMore) : new ListAnswer(page, hasMore, found.Count);
    }

    private static AddAnswer AddCopy(ApiCall<AddBody> call)
    {
        var workspace = call.Workspace;
        var (originalId, ownerId) = (call.Path("voice_id"), call.Path("public_user_id"));
        if (!workspace.SharedVoices.TryGetValue(originalId, out var original) || original.PublicOwnerId != ownerId)
        {
            throw ApiException.NotFound("voice_not_found", $"A voice with the voice_id {originalId} was not found.");
        }

        if (workspace.FindCopy(originalId) is not null)
        {
            throw ApiException.BadRequest("voice_already_cloned", "You have already added this voice to your library.");
        }

        workspace.Subscription.TakeVoiceSlot();
        var id = workspace.Switches.LibraryCopiesKeepTheirId ? originalId : call.Identifiers.VoiceId();
        workspace.Voices.Add(id, CopyOf(original, originalId, call.Body, call.NowUnix));
        workspace.Created(VoiceListRoutes.ListingPath(id));
        original.ClonedByCount++;
        return new AddAnswer(id);
    }

    private static Voice CopyOf(SharedVoice original, string originalId, AddBody body, long nowUnix) => new()
    {
        Name = body.NewName,
        Category = original.Category,
        Description = original.Description,
        Labels = new(Labels(original).Where(static label => label.Value.Length > 0)),
        PreviewUrl = original.PreviewUrl,
        IsOwner = false,
        IsBookmarked = body.Bookmarked,
        CreatedAtUnix = nowUnix,
        Sharing = new VoiceSharing
        {
            Status = VoiceSharing.Copied,
            PublicOwnerId = original.PublicOwnerId,
            OriginalVoiceId = originalId,
            DateUnix = original.DateUnix,
            Name = original.Name,
            Description = original.Description,
            Category = original.Category,
            NoticePeriod = original.NoticePeriod ?? 0,
            FreeUsersAllowed = original.FreeUsersAllowed,
            Rate = original.Rate,
        },
    };

    private static IEnumerable<KeyValuePair<string, string>> Labels(SharedVoice original) =>
    [
        new("accent", original.Accent),
        new("age", original.Age),
        new("descriptive", original.Descriptive),
        new("gender", original.Gender),
        new("language", original.Language ?? ""),
        new("use_case", original.UseCase),
    ];

    private sealed record AddBody(string NewName, bool Bookmarked)
    {
        public static AddBody Read(BodyValue body, Switches switches) => new(
            body.Required("new_name", value => value.AsString()),

            // Servers of August 2025 know no bookmarks, and overlook what they do not know.
            switches.LegacyApi || (body.Optional<bool?>("bookmarked", value => value.AsBoolean()) ?? true));
    }

    private sealed record AddAnswer(string VoiceId);

    private sealed record ListAnswer(IReadOnlyList<object> Voices, bool HasMore, int TotalCount, string? LastSortId = null);

    private sealed record LegacyListAnswer(IReadOnlyList<object> Voices, bool HasMore, string? LastSortId = null);
}
