using System.Collections;

namespace ElevenProvider.Generator.Tests;

public sealed class PackageModelTests
{
    [Fact]
    public void Lists_are_sorted_whatever_the_order_of_files()
    {
        var generated = Generated.From(
            Sources.Client, Sources.Resource("Pond"), Sources.Function("list"), Sources.Resource("Alley"), Sources.Package, Sources.Function("find"),
            Sources.Resource("Garden"));

        Assert.Empty(generated.Complaints);
        Assert.Equal(["Alley", "Garden", "Pond"], Names(generated, "Resources"));
        Assert.Equal(["find", "list"], Names(generated, "Functions"));
    }

    [Fact]
    public void A_package_without_declarations_is_empty()
    {
        var generated = Generated.From(Sources.Package);

        Assert.Empty(generated.Complaints);
        Assert.Empty(Names(generated, "Resources"));
        Assert.Empty(Names(generated, "Functions"));
    }

    [Fact]
    public void A_package_has_its_name() => Assert.Contains(
        "public const string Name = \"town\";", Generated.From(Sources.Package).Files["Town.Package.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void Two_of_one_name_are_an_error() => Assert.Contains(
        Generated.From(
            Sources.Client, Sources.Package, Sources.Function("find"),
            Sources.Function("find2").Replace("[Function(\"find2\")]", "[Function(\"find\")]", StringComparison.Ordinal)).Complaints,
        static complaint => complaint.StartsWith("CS8510", StringComparison.Ordinal));

    private static IEnumerable<object?> Names(Generated generated, string list) => generated.Value<IEnumerable>("Package", list)
        .Cast<object>()
        .Select(static declaration => declaration.GetType().GetProperty("Name")!.GetValue(declaration));
}
