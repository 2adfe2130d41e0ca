using System.Collections.Frozen;

namespace ElevenProvider.Emulator.Tests;

/// <summary>The emulator, used by the client that the makers of the API publish.</summary>
public sealed class OfficialClientTests : EmulatorTest
{
    /// <summary>The fifteen endpoints that the product was asked for, each with the script that goes through it.</summary>
    private static readonly FrozenDictionary<string, string> Endpoints = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GET /v1/user"] = "user.mjs",
        ["GET /v1/user/subscription"] = "user.mjs",
        ["GET /v1/usage/character-stats"] = "usage.mjs",
        ["GET /v1/shared-voices"] = "shared-voices.mjs",
        ["POST /v1/voices/add/{public_user_id}/{voice_id}"] = "shared-voices.mjs",
        ["DELETE /v1/voices/{voice_id}/samples/{sample_id}"] = "voices.mjs",
        ["GET /v1/service-accounts"] = "service-account-api-keys.mjs",
        ["GET /v1/service-accounts/{service_account_user_id}/api-keys"] = "service-account-api-keys.mjs",
        ["POST /v1/service-accounts/{service_account_user_id}/api-keys"] = "service-account-api-keys.mjs",
        ["PATCH /v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}"] = "service-account-api-keys.mjs",
        ["DELETE /v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}"] = "service-account-api-keys.mjs",
        ["GET /v1/workspace/groups/search"] = "group-members.mjs",
        ["POST /v1/workspace/groups/{group_id}/members"] = "group-members.mjs",
        ["POST /v1/workspace/groups/{group_id}/members/remove"] = "group-members.mjs",
        ["POST /v1/workspace/resources/{resource_id}/unshare"] = "resources.mjs",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Scripts => [.. Endpoints.Values.Append("errors.mjs").Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task The_official_client_gets_along_with_the_emulator(string script)
    {
        await NodeScript.RunAsync(script, Emulator.Url);

        var succeeded = Exchanges.Where(static exchange => exchange.Status == 200).Select(static exchange => $"{exchange.Method} {exchange.Route}");
        Assert.Empty(Endpoints.Where(endpoint => endpoint.Value == script).Select(static endpoint => endpoint.Key).Except(succeeded));
    }
}
