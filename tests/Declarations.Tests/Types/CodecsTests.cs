using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Types;

public sealed class CodecsTests
{
    [Fact]
    public void Values_are_written_as_they_are_read()
    {
        AssertRoundTrip(Codecs.Text, "a", "a");
        AssertRoundTrip(Codecs.Boolean, true, true);
        AssertRoundTrip(Codecs.Int32, int.MinValue, int.MinValue);
        AssertRoundTrip(Codecs.Int64, 1L << 53, 9007199254740992d);
        AssertRoundTrip(Codecs.Number, 0.1, 0.1);
        AssertRoundTrip(Codecs.Asset, new PropertyAsset("h", Text: "a"), new PropertyAsset("h", Text: "a"));
        AssertRoundTrip(Codecs.Enumeration(Soil.Declaration), "mud", "mud");
        AssertRoundTrip(Codecs.List(Codecs.Text), ["a", "b"], List("a", "b"));
        AssertRoundTrip(Codecs.Map(Codecs.Int32), new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1 }, Object(("a", 1)));
        AssertRoundTrip(
            Codecs.Object(Pond.Declaration), new Pond { Depth = 1, IsFenced = false, GateCode = "1" },
            Object(("depth", 1), ("isFenced", false), ("gateCode", Secret("1"))), Object(("depth", 1), ("isFenced", false), ("gateCode", "1")));
    }

    [Theory]
    [InlineData("2026-01-31T08:30:00Z", "2026-01-31T08:30:00Z")]
    [InlineData("2026-01-31T08:30:00+02:00", "2026-01-31T06:30:00Z")]
    [InlineData("2026-01-31T08:30:00", "2026-01-31T08:30:00Z")]
    [InlineData("2026-01-31T08:30:00.5000Z", "2026-01-31T08:30:00.5Z")]
    [InlineData("2026-01-31T08:30-01:00", "2026-01-31T09:30:00Z")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00Z")]
    public void A_time_is_written_in_UTC(string read, string written) =>
        Assert.Equal(written, Codecs.Timestamp.Write(Codecs.Timestamp.Read(read)));

    [Theory]
    [InlineData("")]
    [InlineData("31.01.2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-01-31 08:30:00")]
    [InlineData("2026-01-31T25:00:00Z")]
    public void What_is_no_time_is_a_fault(string text) => Assert.Throws<FormatException>(() => Codecs.Timestamp.Read(text));

    [Fact]
    public void A_list_of_maps_says_what_it_is() => Assert.Equal(
        "a list of maps of whole numbers", Codecs.List(Codecs.Map(Codecs.Int64)).Type.Singular);

    private static void AssertRoundTrip<T>(PropertyCodec<T> codec, T typed, PropertyValue written, PropertyValue? read = null)
        where T : notnull
    {
        Assert.Equal(written, codec.Write(typed));
        Assert.Equivalent(typed, codec.Read(read ?? written), strict: true);
    }
}
