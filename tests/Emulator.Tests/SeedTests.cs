using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Tests;

public sealed class SeedTests
{
    private const string Seed =
        """
        {
          // A workspace of one person.
          "workspaceId": "w",
          "members": {
            "u": { "email": "owner@example.com", "isOwner": true, "apiKeys": { "k": { "name": "narrow", "secret": "seeded", "permissions": ["user_read"] } } }
          },
          "groups": { "default": { "name": "All" } }
        }
        """;

    [Theory]
    [InlineData("seeded", 401)]
    [InlineData("another", 200)]
    public async Task The_owners_key_is_the_seeds_own_or_an_unrestricted_one_more(string key, int statusOfListing)
    {
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { SeedJson = Seed, ApiKey = key });
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = emulator.Url, DefaultRequestHeaders = { { "xi-api-key", key } } };

        var user = await Answer.ReadAsync(await client.GetAsync("v1/user"));
        var accounts = await Answer.ReadAsync(await client.GetAsync("v1/service-accounts"));

        Assert.Equal("u", user.Json.GetProperty("user_id").GetString());
        Assert.Equal(statusOfListing, accounts.Status);
    }

    [Fact]
    public async Task A_seed_that_is_no_valid_workspace_is_refused()
    {
        await Assert.ThrowsAsync<InvalidWorkspaceException>(() => EmulatorServer.StartAsync(new EmulatorOptions { SeedJson = """{"workspaceId":"w"}""" }));
    }

    [Fact]
    public async Task Emulators_with_the_same_random_seed_make_the_same_ids()
    {
        async Task<string> CreateAsync(int randomSeed)
        {
            await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { RandomSeed = randomSeed });
            using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = emulator.Url, DefaultRequestHeaders = { { "xi-api-key", EmulatorOptions.DefaultApiKey } } };
            using var body = new StringContent("""{"name":"x"}""", System.Text.Encoding.UTF8, "application/json");
            return (await Answer.ReadAsync(await client.PostAsync("v1/service-accounts", body))).Text;
        }

        Assert.Equal(await CreateAsync(7), await CreateAsync(7));
        Assert.NotEqual(await CreateAsync(7), await CreateAsync(8));
    }
}
