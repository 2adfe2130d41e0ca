using System.Text.Json;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

public sealed class PropertyValueJsonTests
{
    [Fact]
    public void Every_kind_of_JSON_is_read()
    {
        var read = PropertyValueJson.Read("""{"a":[true,false,null,1.5,"text",{}],"b":{"c":"d"}}""");

        Assert.Equal(
            PropertyObject.Empty
                .With("a", new PropertyArray([true, false, PropertyValue.Null, 1.5, "text", PropertyObject.Empty]))
                .With("b", PropertyObject.Empty.With("c", "d")),
            read);
    }

    [Fact]
    public void Special_values_are_marked_as_on_the_wire() => Assert.Equal(
        new PropertySecret("x"), PropertyValueJson.Read($$"""{"{{Signatures.Key}}":"{{Signatures.Secret}}","value":"x"}"""));

    [Fact]
    public void What_cannot_be_read_is_an_error()
    {
        Assert.ThrowsAny<JsonException>(() => PropertyValueJson.Read("{"));
        Assert.Throws<PropertyValueFormatException>(() => PropertyValueJson.Read($$"""{"{{Signatures.Key}}":"x"}"""));
    }
}
