using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ServiceAccountApiKeyListTests : ApiKeyTest
{
    [Fact]
    public async Task They_are_listed_with_ids_that_can_be_imported()
    {
        await Key().Create(Inputs());
        await Key().Create(Inputs(("serviceAccountUserId", OtherAccount), ("name", "other")));

        var found = await ListKeys();

        Assert.Equal(["deploy", "other"], found.Select(static response => response.Result.Name));
        foreach (var each in found)
        {
            Assert.Equal(each.Result.Id, (await Key().ReadForImport(each.Result.Id)).Id);
        }
    }

    [Fact]
    public async Task A_list_can_be_narrowed_and_limited()
    {
        await Key().Create(Inputs());
        await Key().Create(Inputs(("serviceAccountUserId", OtherAccount), ("name", "second")));
        await Key().Create(Inputs(("serviceAccountUserId", OtherAccount), ("name", "third")));

        Assert.Equal(["second", "third"], (await ListKeys(("serviceAccountUserId", OtherAccount))).Select(static response => response.Result.Name));
        Assert.Empty(await ListKeys(("serviceAccountUserId", "nobody")));
        Assert.Equal(["deploy"], (await ListKeys(limit: 1)).Select(static response => response.Result.Name));
        Assert.Equal(2, (await ListKeys(limit: 2)).Count);
        Assert.Equal(3, (await ListKeys(limit: 0)).Count);
        Assert.Equal(3, (await ListKeys(limit: long.MaxValue)).Count);
    }

    [Fact]
    public async Task A_list_by_what_is_not_known_yet_is_not_known_yet()
    {
        var response = Assert.Single(await ListKeys(("serviceAccountUserId", Unknown)));

        Assert.Equal(ListResponse.ResponseOneofCase.Computed, response.ResponseCase);
        Assert.Empty(Emulator.Requests);
    }

    private Task<List<ListResponse>> ListKeys(params (string Name, PropertyValue Value)[] query) => ListKeys(0, query);

    private async Task<List<ListResponse>> ListKeys(long limit, params (string Name, PropertyValue Value)[] query) => await Rpc.List(
        new ListRequest { Token = "elevenlabs:index:ServiceAccountApiKey", Query = Properties(query).ToStruct(), Limit = limit }, default).ToListAsync();
}
