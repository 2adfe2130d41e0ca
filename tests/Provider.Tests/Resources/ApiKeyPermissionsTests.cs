using ElevenProvider.Provider.Resources;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ApiKeyPermissionsTests
{
    // The 28 of the first documents.
    private static readonly string[] First =
    [
        "text_to_speech", "speech_to_speech", "speech_to_text", "models_read", "models_write", "voices_read", "voices_write", "speech_history_read",
        "speech_history_write", "sound_generation", "audio_isolation", "voice_generation", "dubbing_read", "dubbing_write",
        "pronunciation_dictionaries_read", "pronunciation_dictionaries_write", "user_read", "user_write", "projects_read", "projects_write",
        "audio_native_read", "audio_native_write", "workspace_read", "workspace_write", "forced_alignment", "convai_read", "convai_write",
        "music_generation",
    ];

    // The 23 that came later.
    private static readonly string[] Later =
    [
        "image_video_generation", "flows", "templates", "add_voice_from_voice_library", "create_instant_voice_clone",
        "create_professional_voice_clone", "publish_voice_to_voice_library", "share_voice_externally", "create_user_api_key",
        "workspace_analytics_full_read", "webhooks_write", "service_account_write", "group_members_manage", "workspace_members_read",
        "workspace_members_invite", "workspace_members_remove", "terms_of_service_accept", "audit_log_read", "conversation_privacy_manage",
        "copy_resources_cross_workspace", "synthid_detector", "voice_collections_read", "voice_collections_write",
    ];

    [Fact]
    public void Nothing_listed_means_all() => Assert.Equal(["all"], ApiKeyPermissions.AsSaid(listed: null, said: ["voices_read"], allWere: null));

    [Fact]
    public void Everything_that_a_server_of_that_time_knows_means_all()
    {
        Assert.Equal(["all"], ApiKeyPermissions.AsSaid(First, said: null, allWere: null));
        Assert.Equal(["all"], ApiKeyPermissions.AsSaid([.. First, .. Later], said: null, allWere: null));
        Assert.Equal(["all"], ApiKeyPermissions.AsSaid([.. Later, "of_tomorrow", .. First], said: ["all"], allWere: null));
    }

    [Fact]
    public void All_but_one_do_not_mean_all()
    {
        Assert.All(First.Concat(Later), missing =>
        {
            string[] listed = [.. First.Concat(Later).Where(permission => permission != missing)];
            Assert.Equal(listed, ApiKeyPermissions.AsSaid(listed, said: ["all"], allWere: null));
        });
        Assert.Equal(27, ApiKeyPermissions.AsSaid(First[1..], said: null, allWere: null).Count);
    }

    [Fact]
    public void What_the_program_spells_out_stays_spelled_out()
    {
        string[] said = [.. First.Reverse()];

        Assert.Equal(said, ApiKeyPermissions.AsSaid(First, said, allWere: null));
        Assert.Equal(["a", "b", "a"], ApiKeyPermissions.AsSaid(["b", "a"], said: ["a", "b", "a"], allWere: null));
    }

    [Theory]
    [InlineData("a,b", true)]
    [InlineData("c,b,a", true)]
    [InlineData("a", false)]
    [InlineData("a,c", false)]
    public void What_all_was_and_more_means_all_where_the_program_says_so(string listed, bool isAll)
    {
        var permissions = listed.Split(',');

        Assert.Equal(isAll ? ["all"] : permissions, ApiKeyPermissions.AsSaid(permissions, said: ["all"], allWere: ["a", "b"]));
        Assert.Equal(permissions, ApiKeyPermissions.AsSaid(permissions, said: ["x"], allWere: ["a", "b"]));
        Assert.Equal(permissions, ApiKeyPermissions.AsSaid(permissions, said: null, allWere: ["a", "b"]));
        Assert.Equal(permissions, ApiKeyPermissions.AsSaid(permissions, said: ["all"], allWere: []));
    }

    [Fact]
    public void No_permission_at_all_is_not_all() => Assert.Empty(ApiKeyPermissions.AsSaid([], said: ["all"], allWere: null));

    [Fact]
    public void What_all_were_when_it_was_certain_to_hold_still_means_all()
    {
        string[] all = ["a", "b"];

        Assert.Equal(["all"], ApiKeyPermissions.AsSaid(["b", "new", "a"], said: ["all"], all));
        Assert.Equal(["b"], ApiKeyPermissions.AsSaid(["b"], said: ["all"], all));
    }
}
