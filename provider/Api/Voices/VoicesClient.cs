using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Voices;

/// <summary>The voices of a workspace. Reading needs the permission <c>voices_read</c>, changing <c>voices_write</c>.</summary>
public sealed class VoicesClient
{
    private const string VoiceRoute = "/v1/voices/{voice_id}";
    private const string SampleRoute = VoiceRoute + "/samples/{sample_id}";
    private const int LargestPage = 100;

    // No plan has room for so many voices, and no server may keep us for ever.
    private const int PagesAtMost = 1000;

    private readonly ApiConnection _connection;

    internal VoicesClient(ApiConnection connection) => _connection = connection;

    /// <summary><c>GET /v1/voices/{voice_id}</c>: one voice with its samples. One that is gone is <see cref="Errors.ApiErrorKind.NotFound"/>.</summary>
    public Task<Voice> Get(string voiceId, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Get(VoiceRoute, voiceId), VoicesJson.Default.Voice, cancellationToken);

    /// <summary><c>GET /v2/voices</c>: the voices that fit, page after page, for as long as the caller goes on.</summary>
    /// <exception cref="Errors.ApiException">A page cannot be read, or promises more voices without a way to get at them.</exception>
    public async IAsyncEnumerable<Voice> List(VoiceFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = ApiRequest.Get("/v2/voices")
            .WithOptionalQuery("page_size", LargestPage)
            .WithOptionalQuery("search", filter.Search)
            .WithOptionalQuery("voice_type", filter.VoiceType);
        string? token = null;
        for (var pages = 1; ; pages++)
        {
            var page = await _connection.SendAsync(
                request.WithOptionalQuery("next_page_token", token), VoicesJson.Default.VoicePage, cancellationToken);
            foreach (var voice in page.Voices)
            {
                yield return voice;
            }

            if (!page.HasMore)
            {
                yield break;
            }

            // The voices that were seen are not all: whoever looks for one must not take it for missing.
            token = page.NextPageToken is { } next && next != token && pages < PagesAtMost
                ? next
                : throw ApiConnection.Unexpected(request, "the list of voices does not come to an end");
        }
    }

    /// <summary>
    /// <c>POST /v1/voices/{voice_id}/edit</c>: sets name, description and labels, and adds samples, whose ids it does not tell.
    /// With files it is not repeated when its outcome is unknown (<see cref="Errors.ApiException.OutcomeIsUnknown"/>), because they
    /// would be added again: look for the samples first. Counts as an edit towards <see cref="Users.Subscription.MaxVoiceAddEdits"/>.
    /// </summary>
    public Task Edit(string voiceId, VoiceEdit edit, CancellationToken cancellationToken)
    {
        var request = ApiRequest.Post("/v1/voices/{voice_id}/edit", voiceId).WithContent(() => VoiceEditForm.Of(edit));
        return _connection.SendAsync(edit.Files.Count == 0 ? request.Repeatable() : request, cancellationToken);
    }

    /// <summary>
    /// <c>DELETE /v1/voices/{voice_id}</c>: removes a voice for good; of a voice from the library, only the workspace's copy.
    /// One that is gone already is <see cref="Errors.ApiErrorKind.NotFound"/>.
    /// </summary>
    public Task Delete(string voiceId, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete(VoiceRoute, voiceId), cancellationToken);

    /// <summary>
    /// <c>DELETE /v1/voices/{voice_id}/samples/{sample_id}</c>: removes a sample for good.
    /// One that is gone already is <see cref="Errors.ApiErrorKind.NotFound"/>.
    /// </summary>
    public Task DeleteSample(string voiceId, string sampleId, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete(SampleRoute, voiceId, sampleId), cancellationToken);

    /// <summary>
    /// <c>GET /v1/voices/{voice_id}/samples/{sample_id}/audio</c>: the SHA-256, in lower-case hex, of a sample's recording as the server
    /// gives it out. The recording is read to its end, however large it is, and not kept.
    /// </summary>
    public async Task<string> HashSampleAudio(string voiceId, string sampleId, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower((await _connection.ReadAsync(SampleAudio(voiceId, sampleId).WithDigest(Hash), cancellationToken)).Span);

    /// <summary>Where a sample's recording can be fetched with an API key.</summary>
    public Uri AddressOfSampleAudio(string voiceId, string sampleId) => _connection.AddressOf(SampleAudio(voiceId, sampleId));

    private static ApiRequest SampleAudio(string voiceId, string sampleId) => ApiRequest.Get(SampleRoute + "/audio", voiceId, sampleId);

    private static async ValueTask<byte[]> Hash(Stream recording, CancellationToken cancellationToken)
    {
        var hash = await SHA256.HashDataAsync(recording, cancellationToken);
        return hash.AsSpan().SequenceEqual(SHA256.HashData([])) ? [] : hash;
    }
}
