using ElevenProvider.Declarations;

namespace ElevenProvider.Generator.Tests;

public sealed class ResourceWriterTests
{
    private static readonly string Garden = Sources.Resource("Garden");

    [Fact]
    public void A_resource_says_what_it_is()
    {
        var generated = Generated.From(Sources.Client, Garden);

        Assert.Equal("Garden", Said<string>(generated, "Name"));
        Assert.Equal("The resource Garden.", Said<string>(generated, "Description"));
        Assert.Equal(["<\"town\">/<id>", "at:<id>"], Said<IReadOnlyList<string>>(generated, "IdForms"));
        Assert.False(Said<bool>(generated, "DeleteBeforeReplace"));
        Assert.Equal(["town"], Names(Said<ObjectDeclaration>(generated, "Inputs")));
        Assert.Equal(["town", "objectId"], Names(Said<ObjectDeclaration>(generated, "Outputs")));
        Assert.Equal("The town.", Said<ObjectDeclaration>(generated, "Query").Find("town")!.Description);
    }

    [Theory]
    [InlineData("[Resource(\"Garden\", DeleteBeforeReplace = true)]", true)]
    [InlineData("[Resource(\"Garden\", DeleteBeforeReplace = false)]", false)]
    public void A_resource_says_whether_it_goes_before_its_replacement(string attribute, bool said) => Assert.Equal(
        said, Said<bool>(Generated.From(Sources.Client, Edited("[Resource(\"Garden\")]", attribute)), "DeleteBeforeReplace"));

    [Fact]
    public void A_resource_need_not_be_listed()
    {
        var generated = Generated.From(Sources.Client, Edited(", IListable<GardenResource.Query>", ""));

        Assert.Empty(generated.Complaints);
        Assert.Null(Said<ObjectDeclaration?>(generated, "Query"));
    }

    [Fact]
    public void A_class_that_is_no_resource_is_an_error() => Assert.Contains(
        "CS1029: #error: 'Town.Garden must derive from Resource<TInputs, TOutputs, TId>.'",
        Generated.From("/// <summary>A garden.</summary>\n[Resource(\"Garden\")]\ninternal sealed partial class Garden;").Complaints);

    [Fact]
    public void An_id_that_does_not_say_how_it_is_written_is_an_error() => Assert.Contains(
        "CS1029: #error: 'Town.GardenResource.Id must say with [ImportId] how a user writes it.'",
        Generated.From(Sources.Client, Edited("[ImportId(\"<\\\"town\\\">/<id>\", \"at:<id>\")]", "")).Complaints);

    private static string Edited(string part, string replacement)
    {
        Assert.Contains(part, Garden, StringComparison.Ordinal);
        return Garden.Replace(part, replacement, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(ObjectDeclaration declaration) => declaration.Properties.Select(static property => property.Name);

    private static T Said<T>(Generated generated, string property)
    {
        var declaration = generated.Value<object>("GardenResource");
        return (T)declaration.GetType().GetProperty(property)!.GetValue(declaration)!;
    }
}
