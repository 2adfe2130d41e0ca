using ElevenProvider.Declarations.Tests.Samples;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class FunctionDeclarationTests
{
    [Fact]
    public void What_is_declared_can_be_asked_for()
    {
        Assert.Equal("findGarden", FindGarden.Declaration.Name);
        Assert.Equal("Finds a garden.", FindGarden.Declaration.Description);
        Assert.Equal(["gardenId", "includeClosed"], FindGarden.Declaration.Inputs.Properties.Select(static property => property.Name));
        Assert.Equal(["name", "alarmCode", "gardener"], FindGarden.Declaration.Outputs.Properties.Select(static property => property.Name));
    }

    [Fact]
    public void Arguments_are_checked_and_completed()
    {
        Assert.Equal(
            Object(("gardenId", Unknown), ("includeClosed", true)), FindGarden.Declaration.Check(Object(("gardenId", Unknown))).Inputs);
        Assert.Equal(
            [
                "garden_id: is not an argument of this function; did you mean gardenId?",
                "gardenId: is required, but was not given",
                "includeClosed: must be true or false, but is a number",
            ],
            Gardens.Faults(FindGarden.Declaration.Check(Object(("garden_id", "g1"), ("includeClosed", 1)))));
    }

    [Fact]
    public async Task The_result_has_what_is_there_with_secrets_marked()
    {
        var town = new Town { Garden = Gardens.Live with { AlarmCode = "1234" } };

        var result = await FindGarden.Declaration.Invoke(town, Object(("gardenId", Secret("g1")), ("includeClosed", false)), SilentLog.Operation);

        Assert.Equal("g1", town.Asked);
        Assert.Equal(Object(("name", "rosary"), ("alarmCode", Secret("1234"))), result);
    }

    [Fact]
    public async Task An_argument_that_is_left_out_has_its_default()
    {
        var result = await FindGarden.Declaration.Invoke(new Town { Garden = Gardens.Live }, Object(("gardenId", "g1")), SilentLog.Operation);

        Assert.Equal("everyone", result["gardener"]);
    }

    [Fact]
    public async Task An_argument_that_is_not_known_cannot_be_read() => await Assert.ThrowsAsync<FormatException>(
        () => FindGarden.Declaration.Invoke(new Town(), Object(("gardenId", Unknown)), SilentLog.Operation));

    [Fact]
    public void A_function_is_found_by_its_name()
    {
        Assert.Same(FindGarden.Declaration, Package.FindFunction("findGarden"));
        Assert.Null(Package.FindFunction("getGarden"));
        Assert.Equal<FunctionDeclaration<Town>>([FindGarden.Declaration], Package.Functions);
    }

    [Fact]
    public void A_resource_is_found_by_its_name()
    {
        Assert.Same(Garden.Declaration, Package.FindResource("Garden"));
        Assert.Null(Package.FindResource("garden"));
        Assert.Equal<ResourceDeclaration<Town>>([Garden.Declaration, Gate.Declaration], Package.Resources);
    }
}
