using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetUserTests : PluginTest
{
    [Fact]
    public async Task It_tells_who_the_key_belongs_to() => Assert.Equal(
        Properties(
            ("userId", "AdminOfTheWorkspace000000001"),
            ("workspaceId", "WorkspaceOfTheEmulator000001"),
            ("firstName", "Admin"),
            ("seatType", "workspace_admin"),
            ("createdAt", "2026-01-01T00:00:00Z"),
            ("subscriptionTier", (string)Emulator.State["subscription"]!["tier"]!)),
        await Invoke(preview: false));

    [Fact]
    public async Task A_preview_gets_the_same() => Assert.Equal(await Invoke(preview: false), await Invoke(preview: true));

    [Fact]
    public async Task An_older_server_gives_the_key_away_and_it_does_not()
    {
        Switch("legacyApi", true);

        var user = await Invoke(preview: false);

        Assert.Equal(["createdAt", "firstName", "subscriptionTier", "userId"], user.Keys.Order(StringComparer.Ordinal));
        Assert.All(user.Values, static value => Assert.NotEqual(ElevenProvider.Emulator.EmulatorOptions.DefaultApiKey, Assert.IsType<PropertyString>(value).Value));
    }

    private async Task<PropertyObject> Invoke(bool preview)
    {
        var response = await Rpc.Invoke(new InvokeRequest { Tok = "elevenlabs:index:getUser", Preview = preview }, default);
        Assert.Empty(response.Failures);
        return response.Return.ToPropertyObject();
    }
}
