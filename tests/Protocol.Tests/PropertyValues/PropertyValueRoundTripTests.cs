using ElevenProvider.Protocol.PropertyValues;
using FsCheck.Xunit;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

[Properties(Arbitrary = [typeof(PropertyValueGenerators)], MaxTest = 200)]
public sealed class PropertyValueRoundTripTests
{
    [Property]
    public void Value_survives_the_wire(PropertyValue value) => Assert.Equal(value, OverTheWire(value.ToValue()).ToPropertyValue());

    [Property]
    public void Properties_survive_the_wire(PropertyObject properties) =>
        Assert.Equal(properties, Struct.Parser.ParseFrom(properties.ToStruct().ToByteArray()).ToPropertyObject());

    [Property]
    public void Message_is_the_same_after_reading_and_writing(PropertyValue value) =>
        Assert.Equal(value.ToValue(), OverTheWire(value.ToValue()).ToPropertyValue().ToValue());

    [Property]
    public void Number_keeps_every_bit(long bits)
    {
        long[] all = [bits, .. new[] { 0, -0.0, 9007199254740992, double.NaN, double.NegativeInfinity }.Select(BitConverter.DoubleToInt64Bits)];

        Assert.Equal(all, all.Select(static one => OverTheWire(new PropertyNumber(BitConverter.Int64BitsToDouble(one)).ToValue()).ToPropertyValue())
            .Select(static read => BitConverter.DoubleToInt64Bits(Assert.IsType<PropertyNumber>(read).Value)));
    }

    [Fact]
    public void Every_kind_of_value_is_generated()
    {
        var kinds = typeof(PropertyValue).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(PropertyValue)))
            .ToHashSet();

        var generated = FsCheck.Fluent.Gen.Sample(PropertyValueGenerators.Value().Generator, 500, 40).Select(static value => value.GetType());

        Assert.Equal(13, kinds.Count);
        Assert.All(kinds, static kind => Assert.True(kind.IsSealed));
        Assert.Superset(kinds, generated.ToHashSet());
    }

    private static Value OverTheWire(Value message) => Value.Parser.ParseFrom(message.ToByteArray());
}
