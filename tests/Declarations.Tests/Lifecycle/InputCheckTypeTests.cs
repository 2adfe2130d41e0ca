using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputCheckTypeTests
{
    public static TheoryData<string, PropertyValue, string> Wrong => new()
    {
        { "owner", 1, "must be a string, but is a number" },
        { "owner", List(), "must be a string, but is a list" },
        { "owner", new PropertyAsset("hash"), "must be a string, but is an asset" },
        { "owner", new PropertyResourceReference("urn", null, "", "", ""), "must be a string, but is a resource" },
        { "soil", true, "must be a string, but is a boolean" },
        { "isOpen", "true", "must be true or false, but is a string" },
        { "area", "1", "must be a whole number, but is a string" },
        { "area", 0.5, "must be a whole number, but is a number with a fraction" },
        { "area", 9007199254740994d, "must be between -9007199254740992 and 9007199254740992" },
        { "area", double.PositiveInfinity, "must be between -9007199254740992 and 9007199254740992" },
        { "area", double.NaN, "must be a whole number, but is a number with a fraction" },
        { "capacity", 2147483648d, "must be between -2147483648 and 2147483647" },
        { "capacity", -2147483649d, "must be between -2147483648 and 2147483647" },
        { "slope", "steep", "must be a number, but is a string" },
        { "opensAt", "tomorrow", "must be a time such as 2026-01-31T00:00:00Z, but is a string" },
        { "opensAt", 1769817600, "must be a time such as 2026-01-31T00:00:00Z, but is a number" },
        { "plan", "plan.png", "must be an asset (a FileAsset, StringAsset or RemoteAsset), but is a string" },
        { "plan", new PropertyArchive("hash"), "must be an asset (a FileAsset, StringAsset or RemoteAsset), but is an archive" },
        { "tags", "a", "must be a list of strings, but is a string" },
        { "tags", Object(("a", "b")), "must be a list of strings, but is an object" },
        { "signs", List("a"), "must be a map of strings, but is a list" },
        { "pond", "deep", "must be an object, but is a string" },
        { "ponds", Object(("depth", 1)), "must be a list of objects, but is an object" },
    };

    public static TheoryData<string, PropertyValue> Right => new()
    {
        { "area", -0.0 },
        { "area", 9007199254740992d },
        { "capacity", 2147483647 },
        { "capacity", -2147483648d },
        { "slope", -0.5 },
        { "opensAt", "2026-01-31T08:30:00+01:00" },
        { "opensAt", "2026-01-31T08:30Z" },
        { "opensAt", "2026-01-31T08:30:00.1234567" },
        { "plan", new PropertyAsset("hash") },
        { "flowers", List() },
        { "signs", Object() },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_value_of_another_type_is_a_fault(string name, PropertyValue value, string reason) =>
        Assert.Equal([$"{name}: {reason}"], Faults(Valid.With(name, value)));

    [Theory]
    [MemberData(nameof(Right))]
    public void A_value_of_the_type_is_kept(string name, PropertyValue value) => Assert.Equal(value, Checked(Valid.With(name, value))[name]);

    [Fact]
    public void A_null_within_a_list_or_map_is_a_fault() => Assert.Equal(
        ["rows[1]: must be a whole number, but is null", "signs.oak: must be a string, but is null"],
        Faults(Valid.With("rows", List(1, Null)).With("signs", Object(("oak", Null)))));
}
