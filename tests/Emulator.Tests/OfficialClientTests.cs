namespace ElevenProvider.Emulator.Tests;

/// <summary>The emulator, used by the client that the makers of the API publish.</summary>
public sealed class OfficialClientTests : EmulatorTest
{
    [Theory]
    [InlineData("user.mjs")]
    [InlineData("usage.mjs")]
    [InlineData("service-account-api-keys.mjs")]
    [InlineData("group-members.mjs")]
    [InlineData("voices.mjs")]
    [InlineData("shared-voices.mjs")]
    [InlineData("resources.mjs")]
    [InlineData("errors.mjs")]
    public Task The_official_client_gets_along_with_the_emulator(string script) => NodeScript.RunAsync(script, Emulator.Url);
}
