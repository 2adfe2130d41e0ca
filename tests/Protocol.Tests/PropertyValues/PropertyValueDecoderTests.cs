using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

public sealed class PropertyValueDecoderTests
{
    private static readonly Value Strange = Marked(("secret", Value.ForString("planted-secret")), signature: "no such signature");

    public static TheoryData<Value, string> Malformed => new()
    {
        { Strange, "a.b[1][\"x.y\"]" },
        { Marked(("value", Strange), Signatures.Secret), "a.b[1][\"x.y\"]" },
        { Marked(("value", Strange), Signatures.Output), "a.b[1][\"x.y\"]" },
        { Marked(("value", Struct(("c", Strange))), Signatures.Secret), "a.b[1][\"x.y\"].c" },
        { Marked(("nothing", Value.ForNull()), Signatures.Secret), "a.b[1][\"x.y\"]" },
        { Marked(("urn", Value.ForNumber(1)), Signatures.ResourceReference), "a.b[1][\"x.y\"]" },
        { Marked(("value", Value.ForString("not base64!")), Signatures.ByteString), "a.b[1][\"x.y\"]" },
        { Marked(("value", Value.ForNumber(1)), Signatures.ByteString), "a.b[1][\"x.y\"]" },
        { Marked(("assets", Struct(("f", Value.ForString("plain")))), Signatures.Archive), "a.b[1][\"x.y\"]" },
        { Struct((Signatures.Key, Value.ForNumber(1))), "a.b[1][\"x.y\"]" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_value_is_refused_with_its_path(Value value, string path)
    {
        var message = new Struct
        {
            Fields = { ["a"] = Struct(("b", Value.ForList(Value.ForNull(), Struct(("x.y", value))))) },
        };

        var problem = Assert.Throws<PropertyValueFormatException>(message.ToPropertyObject);

        Assert.StartsWith(path + ": ", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-secret", problem.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Value, string> Problems => new()
    {
        { Strange, "it has an unrecognized signature" },
        { Marked(("nothing", Value.ForNull()), Signatures.Secret), "it lacks its value" },
        { Marked(("nothing", Value.ForNull()), Signatures.ResourceReference), "a resource reference lacks its urn" },
        { Marked(("assets", Marked(("value", Value.ForNull()), Signatures.Secret)), Signatures.Archive), "it is marked as a special value where only plain properties may stand" },
        { Marked(("value", Value.ForString("not base64!")), Signatures.ByteString), "a byte string is not base64" },
        { Marked(("nothing", Value.ForNull()), Signatures.ByteString), "a byte string lacks its value" },
        { Marked(("assets", Struct(("f", Value.ForString("plain")))), Signatures.Archive), "an archive may hold assets and archives only" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void What_is_wrong_with_a_value_is_said(Value value, string problem) =>
        Assert.Equal(problem, Assert.Throws<PropertyValueFormatException>(value.ToPropertyValue).Message);

    [Fact]
    public void Asset_whose_hash_was_not_computed_has_an_empty_one()
    {
        Assert.Equal(new PropertyAsset("", Path: "p"), Marked(("path", Value.ForString("p")), Signatures.Asset).ToPropertyValue());
        Assert.Equal(new PropertyArchive("", Path: "p"), Marked(("path", Value.ForString("p")), Signatures.Archive).ToPropertyValue());
    }

    [Fact]
    public void What_is_empty_is_not_sent()
    {
        Assert.Equal(
            Marked(("value", Value.ForString("x")), Signatures.Output), new PropertyOutput("x", IsSecret: false, []).ToValue());
        Assert.Equal(
            Marked(("urn", Value.ForString("u")), Signatures.ResourceReference), new PropertyResourceReference("u", null, "", "", "").ToValue());
    }

    [Theory]
    [InlineData(Signatures.Secret)]
    [InlineData("no such signature")]
    public void Properties_of_a_resource_cannot_themselves_be_a_special_value(string signature) =>
        Assert.Throws<PropertyValueFormatException>(Marked(("value", Value.ForNull()), signature).StructValue.ToPropertyObject);

    [Fact]
    public void Unset_message_has_no_properties() => Assert.Empty(((Struct?)null).ToPropertyObject());

    [Fact]
    public void Unset_value_is_null() => Assert.Equal(PropertyValue.Null, new Value().ToPropertyValue());

    [Theory]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", UnknownKind.Boolean)]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421", UnknownKind.Number)]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9", UnknownKind.String)]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", UnknownKind.Array)]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58", UnknownKind.Asset)]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a", UnknownKind.Archive)]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff", UnknownKind.Object)]
    public void Each_kind_of_unknown_has_its_sentinel(string sentinel, UnknownKind kind)
    {
        Assert.Equal(new PropertyUnknown(kind), Value.ForString(sentinel).ToPropertyValue());
        Assert.Equal(sentinel, new PropertyUnknown(kind).ToValue().StringValue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    public void Reference_to_a_resource_that_is_not_made_yet_has_an_unknown_id(string id)
    {
        var message = Marked(("urn", Value.ForString("urn:x")), Signatures.ResourceReference);
        message.StructValue.Fields["id"] = Value.ForString(id);

        Assert.Equal(new PropertyResourceReference("urn:x", PropertyUnknown.Instance, "", "", ""), message.ToPropertyValue());
    }

    [Fact]
    public void Name_that_marks_special_values_cannot_be_sent_as_a_property()
    {
        var problem = Assert.Throws<ArgumentException>(() => new PropertyArray([PropertyObject.Empty.With(Signatures.Key, "x")]).ToValue());

        Assert.StartsWith("A property cannot be called like the key that marks special values.", problem.Message, StringComparison.Ordinal);
    }

    private static Value Marked((string Name, Value Value) field, string signature) =>
        Struct((Signatures.Key, Value.ForString(signature)), field);

    private static Value Struct(params (string Name, Value Value)[] fields) => Value.ForStruct(new Struct
    {
        Fields = { fields.ToDictionary(static field => field.Name, static field => field.Value, StringComparer.Ordinal) },
    });
}
