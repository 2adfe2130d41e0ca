using ElevenProvider.Protocol.PropertyValues;
using FsCheck.Xunit;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

[Properties(Arbitrary = [typeof(PropertyValueGenerators)], MaxTest = 200)]
public sealed class PropertyValueTextTests
{
    private const string Planted = "planted-secret";

    public static TheoryData<PropertyValue, string> Texts => new()
    {
        { PropertyValue.Null, "null" },
        { true, "true" },
        { false, "false" },
        { 1.5, "1.5" },
        { "a \"b\"\n", """ "a \"b\"\n" """.Trim() },
        { new PropertyArray([1, new PropertyArray([])]), "[1, []]" },
        { PropertyObject.Empty.With("b", 2).With("a", PropertyObject.Empty), """{ "a": {}, "b": 2 }""" },
        { new PropertySecret("x"), "[secret]" },
        { new PropertyOutput(null, IsSecret: true, []), "[secret]" },
        { new PropertyOutput("x", IsSecret: false, []), "\"x\"" },
        { new PropertyOutput(null, IsSecret: false, []), "[unknown]" },
        { new PropertyUnknown(UnknownKind.Number), "[unknown]" },
        { new PropertyAsset("", Text: "content"), "asset(text)" },
        { new PropertyAsset("", Path: "./file"), "asset(./file)" },
        { new PropertyAsset("", Uri: "https://example.com/file"), "asset(https://example.com/file)" },
        { new PropertyArchive("", Path: "./files"), "archive(./files)" },
        { new PropertyArchive("", Uri: "https://example.com/files"), "archive(https://example.com/files)" },
        { new PropertyArchive("", PropertyObject.Empty), "archive(assets)" },
        { new PropertyResourceReference("urn:x", "id", "", "", ""), "urn:x" },
        { new PropertyByteString(new byte[3]), "bytes(3)" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Value_is_shown_in_a_form_like_JSON(PropertyValue value, string text) => Assert.Equal(text, value.ToString());

    [Property]
    public void Secret_is_never_shown(Surroundings outside, Surroundings inside)
    {
        var planted = inside.Around(PropertyObject.Empty.With(Planted, Planted));

        Assert.All(
            new[] { outside.Around(new PropertySecret(planted)), outside.Around(new PropertyOutput(planted, IsSecret: true, [])) },
            static value =>
            {
                Assert.DoesNotContain(Planted, value.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain(Planted, $"{value}", StringComparison.Ordinal);
                Assert.Contains("[secret]", value.ToString(), StringComparison.Ordinal);
            });
    }
}
