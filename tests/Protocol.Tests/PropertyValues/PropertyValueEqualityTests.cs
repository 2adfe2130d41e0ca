using ElevenProvider.Protocol.PropertyValues;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

[Properties(Arbitrary = [typeof(PropertyValueGenerators)], MaxTest = 200)]
public sealed class PropertyValueEqualityTests
{
    [Property]
    public void Equal_content_is_equal_whatever_the_order_of_names(PropertyValue value)
    {
        var copy = Reversed(value.ToValue()).ToPropertyValue();

        Assert.Equal(value, copy);
        Assert.Equal(copy, value);
        Assert.Equal(value.GetHashCode(), copy.GetHashCode());
    }

    [Property]
    public void Different_content_is_not_equal(PropertyValue left, PropertyValue right)
    {
        var (one, other) = (left.ToValue(), right.ToValue());

        // Zero has two messages but is one number; everything else has one message.
        Assert.True(left.Equals(right) == one.Equals(other) || one.ToString().Contains("-0", StringComparison.Ordinal) || other.ToString().Contains("-0", StringComparison.Ordinal));
    }

    [Property]
    public void Wrapping_makes_a_different_value(PropertyValue value)
    {
        Assert.NotEqual(value, new PropertyArray([value]));
        Assert.NotEqual(value, new PropertyOutput(value, IsSecret: false, []));
        Assert.Equal(value is PropertySecret, value.Equals(new PropertySecret(value)));
        Assert.False(value.Equals(null));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(0, double.NaN)]
    public void Numbers_differ(double left, double right) => Assert.NotEqual(new PropertyNumber(left), new PropertyNumber(right));

    public static TheoryData<PropertyValue, PropertyValue> AlmostEqual => new()
    {
        { PropertyValue.Null, false },
        { "1", 1 },
        { new PropertyArray(["a", "b"]), new PropertyArray(["b", "a"]) },
        { new PropertyArray(["a"]), new PropertyArray(["a", "a"]) },
        { new PropertyArray([]), PropertyObject.Empty },
        { PropertyObject.Empty.With("a", "b"), PropertyObject.Empty.With("A", "b") },
        { PropertyObject.Empty.With("a", "b"), PropertyObject.Empty.With("a", "c") },
        { PropertyObject.Empty.With("a", PropertyValue.Null), PropertyObject.Empty },
        { new PropertyOutput("a", IsSecret: true, []), new PropertyOutput("a", IsSecret: false, []) },
        { new PropertyOutput("a", IsSecret: true, ["u"]), new PropertyOutput("a", IsSecret: true, ["v"]) },
        { new PropertyOutput(null, IsSecret: true, []), new PropertyOutput(PropertyValue.Null, IsSecret: true, []) },
        { new PropertyUnknown(UnknownKind.Array), new PropertyUnknown(UnknownKind.Object) },
        { new PropertyAsset("h", Text: "a"), new PropertyAsset("h", Path: "a") },
        { new PropertyByteString(new byte[] { 1 }), new PropertyByteString(new byte[] { 2 }) },
        { new PropertyResourceReference("u", null, "", "", ""), new PropertyResourceReference("u", "", "", "", "") },
    };

    [Theory]
    [MemberData(nameof(AlmostEqual))]
    public void Values_that_look_alike_differ(PropertyValue left, PropertyValue right)
    {
        Assert.False(left.Equals(right));
        Assert.False(right.Equals(left));
    }

    private static Value Reversed(Value message) => message.KindCase switch
    {
        Value.KindOneofCase.StructValue => Value.ForStruct(new Struct
        {
            Fields = { message.StructValue.Fields.Reverse().ToDictionary(static field => field.Key, static field => Reversed(field.Value), StringComparer.Ordinal) },
        }),
        Value.KindOneofCase.ListValue => Value.ForList([.. message.ListValue.Values.Select(Reversed)]),
        _ => message.Clone(),
    };
}
