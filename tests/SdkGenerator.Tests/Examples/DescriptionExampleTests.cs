using ElevenProvider.SdkGenerator.Examples;

namespace ElevenProvider.SdkGenerator.Tests.Examples;

/// <summary>What people read first: how a resource or function is used.</summary>
public sealed class DescriptionExampleTests
{
    [Fact]
    public void Every_resource_and_function_has_an_example_that_uses_it() => Assert.All(DescriptionExample.Descriptions.Keys, static token =>
    {
        var examples = DescriptionExample.All.Where(example => example.Token == token).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Contains(token.Replace(":index:", ":", StringComparison.Ordinal), example.Code["yaml"], StringComparison.Ordinal));
    });

    [Fact]
    public void Every_example_is_in_every_language() => Assert.All(
        DescriptionExample.All, static example => Assert.Equal(["typescript", "python", "csharp", "go", "yaml"], example.Code.Keys));

    [Fact]
    public void Every_example_in_YAML_uses_what_the_package_has() => Assert.All(
        DescriptionExample.All, static example => Assert.NotEmpty(ExampleReader.Read(example.Title, example.Code["yaml"]).Steps));

    [Fact]
    public void Every_resource_and_no_function_says_how_it_is_imported() => Assert.All(DescriptionExample.Descriptions, static entry =>
    {
        var isResource = char.IsUpper(entry.Key.Split(':')[^1][0]);
        Assert.Equal(isResource, entry.Value.Contains("\n\n## Import\n\n", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("GroupMembership", "\n$ pulumi import elevenlabs:index:GroupMembership example \"group:<group name>/<email>\"\n")]
    [InlineData("VoiceSample", "The id is `<voice id>/<sample id>`.")]
    public void An_import_is_told_with_the_id_as_it_is_written(string resource, string text) =>
        Assert.Contains(text, DescriptionExample.Descriptions[$"elevenlabs:index:{resource}"].Split("## Import")[1], StringComparison.Ordinal);
}
