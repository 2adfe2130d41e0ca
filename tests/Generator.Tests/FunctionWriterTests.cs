using ElevenProvider.Declarations;

namespace ElevenProvider.Generator.Tests;

public sealed class FunctionWriterTests
{
    [Fact]
    public void A_function_says_what_it_is()
    {
        var declaration = Generated.From(Sources.Client, Sources.Function("find")).Value<object>("findFunction");

        T Said<T>(string property) => (T)declaration.GetType().GetProperty(property)!.GetValue(declaration)!;
        Assert.Equal("find", Said<string>("Name"));
        Assert.Equal("The function find.", Said<string>("Description"));
        Assert.Empty(Said<ObjectDeclaration>("Inputs").Properties);
        Assert.Equal("What it finds.", Said<ObjectDeclaration>("Outputs").Find("found")!.Description);
    }

    [Fact]
    public void A_class_that_is_no_function_is_an_error() => Assert.Contains(
        "CS1029: #error: 'Town.Find must derive from Function<TInputs, TOutputs>.'",
        Generated.From("/// <summary>Finds.</summary>\n[Function(\"find\")]\ninternal sealed partial class Find;").Complaints);
}
