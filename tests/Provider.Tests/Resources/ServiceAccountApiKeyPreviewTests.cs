using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ServiceAccountApiKeyPreviewTests : ApiKeyTest
{
    private static readonly string[] AllOutputs =
    [
        "allPermissions", "allowedIps", "apiKey", "characterLimit", "createdAt", "disableReason", "dubbingConcurrencyLimit", "enabled", "hint",
        "isDisabled", "keyId", "musicConcurrencyLimit", "name", "permissions", "serviceAccountUserId", "thirdPartyDisableAllowed", "ttsConcurrencyLimit",
    ];

    [Fact]
    public async Task A_preview_of_a_creation_tells_what_is_certain_and_calls_the_rest_unknown()
    {
        var response = await Key().PreviewCreate(Inputs(("characterLimit", 1000)));

        var outputs = response.Properties.ToPropertyObject();
        Assert.Equal("", response.Id);
        Assert.Equal(AllOutputs, outputs.Keys.Order(StringComparer.Ordinal));
        Assert.All(Inputs(("characterLimit", 1000)), input => Assert.Equal(input.Value, outputs[input.Key]));
        Assert.All(["allowedIps", "thirdPartyDisableAllowed"], absent => Assert.Equal(PropertyValue.Null, outputs[absent]));
        Assert.All(["keyId", "hint", "createdAt"], unknown => Assert.Equal(Unknown, outputs[unknown]));
        Assert.Equal(Secret(Unknown), outputs["apiKey"]);
    }

    [Fact]
    public async Task A_preview_of_a_creation_passes_on_secrets_and_what_is_not_known_yet()
    {
        var response = await Key().PreviewCreate(Inputs(("name", Secret("hidden")), ("serviceAccountUserId", Unknown), ("characterLimit", Secret(Unknown))));

        var outputs = response.Properties.ToPropertyObject();
        Assert.Equal(Secret("hidden"), outputs["name"]);
        Assert.Equal(Unknown, outputs["serviceAccountUserId"]);
        Assert.Equal(Secret(Unknown), outputs["characterLimit"]);
    }

    [Fact]
    public async Task A_preview_makes_no_request()
    {
        var key = Key();
        await key.Create(Inputs());
        Emulator.ClearRequests();

        await Key("another").PreviewCreate(Inputs());
        await key.Diff(Inputs(("name", "other")));
        await key.PreviewUpdate(Inputs(("name", "other")));

        Assert.Empty(Emulator.Requests);
        Assert.Single(Keys());
    }

    [Fact]
    public async Task A_preview_of_a_creation_comes_true()
    {
        var key = Key();
        var previewed = (await key.PreviewCreate(Inputs(("characterLimit", 10), ("allowedIps", List("192.0.2.1"))))).Properties.ToPropertyObject();

        await key.Create(Inputs(("characterLimit", 10), ("allowedIps", List("192.0.2.1"))));

        ComesTrue(previewed, key.Outputs);
    }

    public static TheoryData<string> Changes { get; } =
    [
        "name", "permissions", "characterLimit", "enabled", "allowedIps", "thirdPartyDisableAllowed", "ttsConcurrencyLimit", "dubbingConcurrencyLimit",
        "musicConcurrencyLimit",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_preview_of_a_change_comes_true(string changed)
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", 10)));
        var news = Inputs(("characterLimit", 10)).With(changed, Changed(changed));

        var previewed = await key.PreviewUpdate(news);
        await key.Update(news);

        Assert.Equal(AllOutputs, previewed.Keys.Order(StringComparer.Ordinal));
        ComesTrue(previewed, key.Outputs);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_preview_of_a_change_knows_all_that_does_not_depend_on_it(string changed)
    {
        var key = Key();
        await key.Create(Inputs());

        var previewed = await key.PreviewUpdate(Inputs().With(changed, Changed(changed)));

        Assert.Equal(Changed(changed), previewed[changed]);
        Assert.Equal(
            changed switch { "enabled" => ["disableReason", "isDisabled"], "permissions" => ["allPermissions"], _ => [] },
            previewed.Where(static output => output.Value.ContainsUnknowns).Select(static output => output.Key).Order(StringComparer.Ordinal));
        Assert.Equal(key.Outputs["apiKey"], previewed["apiKey"]);
    }

    private static PropertyValue Changed(string property) => property switch
    {
        "name" => "other",
        "permissions" => List("all"),
        "characterLimit" or "ttsConcurrencyLimit" or "dubbingConcurrencyLimit" or "musicConcurrencyLimit" => 99,
        "enabled" => false,
        "allowedIps" => List("192.0.2.0/24"),
        _ => false,
    };

    // Whatever a preview calls known must be so afterwards; what is null there may be left out here.
    private static void ComesTrue(PropertyObject previewed, PropertyObject outputs) => Assert.All(
        previewed.Where(static output => !output.Value.ContainsUnknowns),
        output => Assert.Equal(output.Value, outputs.Find(output.Key) ?? PropertyValue.Null));
}
