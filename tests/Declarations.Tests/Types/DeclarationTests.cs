using ElevenProvider.Declarations.Tests.Samples;

namespace ElevenProvider.Declarations.Tests.Types;

/// <summary>What the attributes of a property say arrives in its declaration.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void Inputs_say_what_they_are()
    {
        Assert.True(Input("owner") is { IsRequired: true, IsAlwaysPresent: true, Replaces: true, CanonicalForm: not null, Rules: [EmailAddressAttribute] });
        Assert.True(Input("name") is { IsRequired: false, IsAlwaysPresent: true, AutoNameMaxLength: 20 });
        Assert.True(Input("tags") is { IsUnordered: true, IsRequired: false, IsAlwaysPresent: false, Rules: [NotBlankAttribute, ItemCountAttribute] });
        Assert.True(Input("isOpen") is { IsRequired: false, IsAlwaysPresent: true, Default: Protocol.PropertyValues.PropertyBoolean { Value: true } });
        Assert.True(Input("alarmCode") is { IsSecret: true, Replaces: false });
        Assert.True(Input("region") is { IsComputedWhenAbsent: true, IsAlwaysPresent: true, IsRequired: false });
        Assert.True(Input("template") is { MattersOnlyAtCreation: true });
        Assert.True(Input("place") is { ReplacesUnless: "canMove", Replaces: false });
        Assert.True(Output("key") is { IsKnownOnlyAtCreation: true, IsSecret: true });
        Assert.Equal(["isOpen", "capacity"], Output("isVisitable").Follows);
        Assert.Equal("TOWN_KEY", Settings.Declaration.Find("key")!.EnvironmentVariable);
        Assert.Null(Settings.Declaration.Find("keys"));
    }

    [Fact]
    public void Types_are_those_of_the_properties()
    {
        Assert.IsType<PropertyType.Text>(Input("name").Type);
        Assert.Equal(new PropertyType.Integer(int.MinValue, int.MaxValue), Input("capacity").Type);
        Assert.Equal(new PropertyType.Integer(-(1L << 53), 1L << 53), Input("area").Type);
        Assert.IsType<PropertyType.Number>(Input("slope").Type);
        Assert.IsType<PropertyType.Timestamp>(Input("opensAt").Type);
        Assert.IsType<PropertyType.Asset>(Input("plan").Type);
        Assert.Equal(new PropertyType.Map(new PropertyType.Text()), Input("signs").Type);
        Assert.Equal(new PropertyType.Enumeration(Soil.Declaration), Input("soil").Type);
        Assert.Equal(new PropertyType.List(new PropertyType.Enumeration(Flower.Declaration)), Input("flowers").Type);
        Assert.Equal(new PropertyType.List(new PropertyType.Object(Pond.Declaration)), Input("ponds").Type);
    }

    [Fact]
    public void Outputs_start_with_the_inputs_in_their_order() => Assert.Equal(
        Garden.Declaration.Inputs.Properties.Select(static property => property.Name)
            .Concat(["gardenId", "key", "isVisitable", "visitorCode", "canMove", "gardener"]),
        Garden.Declaration.Outputs.Properties.Select(static property => property.Name));

    [Fact]
    public void An_enumeration_says_what_it_is()
    {
        Assert.Equal(("Soil", "What a garden lies on.", false), (Soil.Declaration.Name, Soil.Declaration.Description, Soil.Declaration.IsOpen));
        Assert.Equal(
            [new EnumeratedValue("Clay", "clay", "Clay."), new EnumeratedValue("RiverSand", "river_sand", "Sand from the river.")],
            Soil.Declaration.Values);
        Assert.True(Soil.Declaration.Contains("river_sand"));
        Assert.False(Soil.Declaration.Contains("RiverSand"));
    }

    [Fact]
    public void Only_public_texts_are_values_of_an_enumeration()
    {
        Assert.Equal(["rose", "tulip"], Flower.Declaration.Values.Select(static value => value.Value));
        Assert.True(Flower.Declaration.IsOpen);
    }

    private static PropertyDeclaration Input(string name) => Garden.Declaration.Inputs.Find(name)!;

    private static PropertyDeclaration Output(string name) => Garden.Declaration.Outputs.Find(name)!;
}
