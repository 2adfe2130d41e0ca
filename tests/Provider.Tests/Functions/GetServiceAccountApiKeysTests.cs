using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetServiceAccountApiKeysTests : FunctionTest
{
    [Fact]
    public async Task It_tells_all_of_the_keys_but_the_keys_themselves()
    {
        ChangeKey("k1", new JsonObject
        {
            ["name"] = "deploy",
            ["secret"] = "sk_never_told_here_beef",
            ["createdAtUnix"] = 1767225600,
            ["isDisabled"] = true,
            ["disableReason"] = "exposed_publicly",
            ["permissions"] = new JsonArray("voices_read", "user_read"),
            ["characterLimit"] = 1000,
            ["characterCount"] = 7,
            ["allowedIps"] = new JsonArray("192.0.2.0/24"),
            ["thirdPartyDisableAllowed"] = false,
            ["ttsConcurrencyLimit"] = 1,
            ["dubbingConcurrencyLimit"] = 2,
            ["musicConcurrencyLimit"] = 3,
        });

        var result = await Invoke("getServiceAccountApiKeys", ("serviceAccountUserId", Account));

        Assert.Equal(
            Properties(
                ("keyId", "k1"),
                ("name", "deploy"),
                ("hint", "beef"),
                ("serviceAccountUserId", Account),
                ("createdAt", "2026-01-01T00:00:00Z"),
                ("isDisabled", true),
                ("disableReason", "exposed_publicly"),
                ("permissions", List("voices_read", "user_read")),
                ("characterLimit", 1000),
                ("characterCount", 7),
                ("allowedIps", List("192.0.2.0/24")),
                ("thirdPartyDisableAllowed", false),
                ("ttsConcurrencyLimit", 1),
                ("dubbingConcurrencyLimit", 2),
                ("musicConcurrencyLimit", 3)),
            Assert.Single(Objects(result["apiKeys"])));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_permissions_are_told_as_all_whether_or_not_the_server_spells_them_out(bool spelledOut)
    {
        Switch("expandAllPermissions", spelledOut);
        ChangeKey("k1", new JsonObject { ["name"] = "deploy" });

        Assert.Equal(List("all"), Assert.Single(Objects((await Invoke("getServiceAccountApiKeys", ("serviceAccountUserId", Account)))["apiKeys"]))["permissions"]);
    }

    [Fact]
    public async Task An_account_without_keys_has_none() =>
        Assert.Equal(List(), (await Invoke("getServiceAccountApiKeys", ("serviceAccountUserId", OtherAccount)))["apiKeys"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_account_that_there_is_not_is_named(bool legacyErrors)
    {
        Switch("legacyErrors", legacyErrors);

        var status = await Failure("getServiceAccountApiKeys", ("serviceAccountUserId", "nobody"));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("\"nobody\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("getServiceAccounts", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_account_is_required() => Assert.Equal("serviceAccountUserId", Assert.Single(await Faults("getServiceAccountApiKeys")).Property);
}
