using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ServiceAccountApiKeySecretTests : ApiKeyTest
{
    [Fact]
    public async Task What_the_program_keeps_secret_stays_so()
    {
        var key = Key();
        var secretive = Inputs(("name", Secret("hidden")), ("permissions", Secret(List("voices_read"))), ("characterLimit", Secret(5)));
        await key.Create(secretive);
        Assert.All(["name", "permissions", "characterLimit"], property => Assert.Equal(secretive[property], key.Outputs[property]));

        await NothingChanged(key);
        Assert.All(["name", "permissions", "characterLimit"], property => Assert.Equal(secretive[property], key.Inputs[property]));
        Assert.All(["name", "permissions", "characterLimit"], property => Assert.Equal(secretive[property], key.Outputs[property]));

        ChangeKey(KeyId(key), new JsonObject { ["name"] = "by hand" });
        await key.Refresh();
        Assert.Equal(Secret("by hand"), key.Inputs["name"]);
        Assert.Equal(Secret("by hand"), key.Outputs["name"]);

        await key.Update(secretive);
        Assert.All(["name", "permissions", "characterLimit"], property => Assert.Equal(secretive[property], key.Outputs[property]));
        Assert.IsType<PropertySecret>(key.Outputs["apiKey"]);
    }

    [Fact]
    public async Task That_a_value_became_secret_is_no_change()
    {
        var key = Key();
        await key.Create(Inputs());

        Assert.Equal(Changes.DiffNone, (await key.Diff(Inputs(("name", Secret("deploy"))))).Changes);
    }
}
