using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.SharedVoices;

/// <summary>The voice library: voices that their owners share with everybody.</summary>
public sealed class SharedVoicesClient
{
    private const int LargestPage = 100;

    private readonly ApiConnection _connection;

    internal SharedVoicesClient(ApiConnection connection) => _connection = connection;

    /// <summary>
    /// <c>GET /v1/shared-voices</c>: the voices that fit, up to a number of them; takes as many pages as that needs.
    /// Needs the permission <c>voices_read</c>.
    /// </summary>
    /// <param name="filter">Which voices, in what order.</param>
    /// <param name="limit">How many at most; at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SharedVoiceList> List(SharedVoiceFilter filter, int limit, CancellationToken cancellationToken)
    {
        var request = filter.ApplyTo(ApiRequest.Get("/v1/shared-voices").WithOptionalQuery("page_size", Math.Min(limit, LargestPage)));
        var found = new List<SharedVoice>();
        for (var number = 0; ; number++)
        {
            var page = await _connection.SendAsync(
                request.WithOptionalQuery("page", number), SharedVoicesJson.Default.SharedVoicePage, cancellationToken);
            found.AddRange(page.Voices);

            // A page without voices is the last one, whatever it says, so that no server can keep us for ever.
            if (found.Count >= limit || !page.HasMore || page.Voices.Count == 0)
            {
                return new SharedVoiceList(
                    [.. found.Take(limit)], found.Count > limit || (page.HasMore && page.Voices.Count > 0), page.TotalCount);
            }
        }
    }

    /// <summary>
    /// <c>POST /v1/voices/add/{public_user_id}/{voice_id}</c>: copies a voice of the library into the workspace, where it takes up
    /// a slot. Not repeated when its outcome is unknown (<see cref="Errors.ApiException.OutcomeIsUnknown"/>): look for the copy first.
    /// A voice that was added before is <see cref="Errors.ApiErrorKind.Conflict"/>. Needs <c>add_voice_from_voice_library</c>, in
    /// older keys <c>voices_write</c>.
    /// </summary>
    /// <param name="publicUserId">Public id of the voice's owner.</param>
    /// <param name="voiceId">Id of the voice in the library.</param>
    /// <param name="newName">What the workspace calls its copy.</param>
    /// <param name="bookmarked">Whether the copy is bookmarked; null leaves it to the server, which then bookmarks it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id of the copy, which may differ from that in the library.</returns>
    public async Task<string> Add(string publicUserId, string voiceId, string newName, bool? bookmarked, CancellationToken cancellationToken) =>
        (await _connection.SendAsync(
            ApiRequest.Post("/v1/voices/add/{public_user_id}/{voice_id}", publicUserId, voiceId)
                .WithBody(new NewSharedVoice(newName, bookmarked), SharedVoicesJson.Default.NewSharedVoice),
            SharedVoicesJson.Default.AddedVoice,
            cancellationToken)).VoiceId;
}
