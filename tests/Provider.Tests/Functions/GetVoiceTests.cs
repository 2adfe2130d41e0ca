using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetVoiceTests : PluginTest
{
    private const string Narrator = "NarratorVoice0000001";

    [Fact]
    public async Task It_tells_what_is_known_of_a_voice() => Assert.Equal(
        Properties(
            ("voiceId", Narrator),
            ("name", "Narrator"),
            ("category", "cloned"),
            ("description", "Reads the manuals."),
            ("labels", Properties(("accent", "british"), ("language", "en"))),
            ("samples", List(Properties(
                ("sampleId", "NarratorSample000001"),
                ("fileName", "chapter-1.mp3"),
                ("mimeType", "audio/mpeg"),
                ("sizeBytes", 12),
                ("hash", (string)Emulator.State["voices"]![Narrator]!["samples"]!["NarratorSample000001"]!["hash"]!),
                ("removeBackgroundNoise", false)))),
            ("permissionOnResource", "admin"),
            ("isOwner", true),
            ("isBookmarked", false),
            ("createdAt", "2026-01-01T00:00:00Z")),
        await Invoke(Narrator));

    [Fact]
    public async Task It_tells_where_a_copy_comes_from()
    {
        Emulator.PatchState("""
            {"voices":{"Copy":{"name":"Copy","category":"professional","sharing":
             {"status":"copied_disabled","publicOwnerId":"o1","originalVoiceId":"l1","name":"Alita","noticePeriod":30,"disableAtUnix":1767225600,"rate":1.5}}}}
            """);

        var voice = await Invoke("Copy");

        Assert.Equal(
            Properties(
                ("status", "copied_disabled"),
                ("publicOwnerId", "o1"),
                ("originalVoiceId", "l1"),
                ("name", "Alita"),
                ("noticePeriod", 30),
                ("disableAt", "2026-01-01T00:00:00Z"),
                ("freeUsersAllowed", true),
                ("rate", 1.5)),
            voice["sharing"]);
        Assert.Equal(List(), voice["samples"]);
    }

    [Fact]
    public async Task A_preview_gets_the_same() => Assert.Equal(await Invoke(Narrator), await Invoke(Narrator, preview: true));

    [Fact]
    public async Task An_older_server_does_not_tell_of_bookmarks()
    {
        Switch("legacyApi", true);

        Assert.Null((await Invoke(Narrator)).Find("isBookmarked"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_voice_that_there_is_not_is_a_clear_error(bool legacy)
    {
        Switch("legacyErrors", legacy);

        var status = await FailureOf(() => Invoke("nobody"));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("\"nobody\"", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_is_required()
    {
        var response = await Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getVoice", Args = Properties(("voiceId", " ")).ToStruct() }, default);

        Assert.Equal("voiceId", Assert.Single(response.Failures).Property);
        Assert.Empty(Requests);
    }

    private async Task<PropertyObject> Invoke(string voiceId, bool preview = false)
    {
        var response = await Rpc.Invoke(
            new InvokeRequest { Tok = "elevenlabs:index:getVoice", Args = Properties(("voiceId", voiceId)).ToStruct(), Preview = preview }, default);
        Assert.Empty(response.Failures);
        return response.Return.ToPropertyObject();
    }
}
