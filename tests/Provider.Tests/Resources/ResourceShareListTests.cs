using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ResourceShareListTests : ResourceShareTest
{
    [Fact]
    public async Task The_grants_of_a_resource_are_listed_with_ids_that_can_be_imported()
    {
        Grant("editor", Developer, Account);
        Grant("viewer", "default", Engineering);
        Grant("role_support", "WriterInTheWorkspace00000001");

        var found = await ListShares();

        Assert.Equal(
            [
                $"{DeveloperEmail} as editor of Narrator", $"the service account of the key {KeyId} as editor of Narrator",
                "the group default as viewer of Narrator", $"the group {Engineering} as viewer of Narrator",
            ],
            found.Select(static response => response.Result.Name));
        foreach (var each in found)
        {
            Assert.Equal(each.Result.Id, (await Share().ReadForImport(each.Result.Id)).Id);
        }
    }

    [Fact]
    public async Task What_is_not_shared_has_no_grants_and_one_request_tells_so()
    {
        Assert.Empty(await ListShares());
        Assert.Equal([$"GET {ResourceRoute}"], Requests);
    }

    [Fact]
    public async Task A_grant_that_cannot_be_named_is_left_out_and_mentioned()
    {
        Grant("viewer", Developer, "default");
        Switch("legacyApi", true);

        var found = await ListShares();

        Assert.Equal([$"voice/{Narrator}/group/default"], found.Select(static response => response.Result.Id));
        Assert.StartsWith("1 of the 2 grants", Assert.Single(Engine.Messages).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_needs_a_resource_that_there_is()
    {
        var incomplete = await FailureOf(() => ListShares(Properties(("resourceType", "voice"))));
        var unknown = await FailureOf(() => ListShares(Properties(("resourceType", "voice"), ("resourceId", "none"))));

        Assert.Equal(GrpcStatusCode.InvalidArgument, incomplete.Code);
        Assert.Contains("resourceId", incomplete.Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no voice", unknown.Message, StringComparison.Ordinal);
    }

    private Task<List<ListResponse>> ListShares() => ListShares(Properties(("resourceType", "voice"), ("resourceId", Narrator)));

    private async Task<List<ListResponse>> ListShares(PropertyObject query) =>
        await Rpc.List(new ListRequest { Token = "elevenlabs:index:ResourceShare", Query = query.ToStruct() }, default).ToListAsync();
}
