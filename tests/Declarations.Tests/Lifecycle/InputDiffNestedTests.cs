using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputDiffNestedTests
{
    public static TheoryData<string, PropertyValue?, PropertyValue?, string[]> Changes => new()
    {
        { "rows", List(1, 2, 3), List(1, 5, 3), ["rows[1] Update"] },
        { "rows", List(1), List(1, 2, 3), ["rows[1] Add", "rows[2] Add"] },
        { "rows", List(1, 2), List(1), ["rows[1] Delete"] },
        { "rows", List(1, 2), List(2, 1), ["rows[0] Update", "rows[1] Update"] },
        { "rows", null, List(1), ["rows Add"] },
        { "rows", List(1), null, ["rows Delete"] },
        { "rows", List(1), List(), ["rows[0] Delete"] },
        { "rows", null, List(), ["rows Add"] },
        {
            "signs",
            Object(("oak", "a"), ("elm", "b"), ("ash", "c")),
            Object(("oak", "x"), ("yew", "d"), ("ash", "c")),
            ["signs.elm Delete", "signs.oak Update", "signs.yew Add"]
        },
        { "signs", Object(), Object(("an.oak", "a")), ["signs[\"an.oak\"] Add"] },
        {
            "pond",
            Object(("depth", 1), ("label", "a")),
            Object(("depth", 2), ("pump", "p")),
            ["pond.depth Update", "pond.label Delete", "pond.pump Add"]
        },
        { "pond", Object(("depth", 1), ("label", "a")), Object(("depth", 1), ("label", Null)), ["pond.label Delete"] },
        { "pond", Object(("depth", 1)), Object(("depth", 1), ("isFenced", false)), ["pond.isFenced Add"] },
        { "pond", Object(("depth", 1), ("fish", List("carp"))), Object(("depth", 1), ("fish", List("carp", "eel"))), ["pond.fish Update"] },
        { "pond", null, Object(("depth", 1)), ["pond Add"] },
        { "ponds", List(Object(("depth", 1))), List(Object(("depth", 2)), Object(("depth", 3))), ["ponds[0].depth Update", "ponds[1] Add"] },
        { "pond", Secret(Object(("depth", 1))), Output(Object(("depth", Secret(2)))), ["pond.depth Update"] },
    };

    public static TheoryData<string, PropertyValue?, PropertyValue?> Same => new()
    {
        { "pond", Object(("depth", 1), ("label", "Carps")), Object(("label", "CARPS"), ("depth", 1)) },
        { "pond", Object(("depth", 1)), Object(("depth", 1), ("isFenced", true), ("label", Null)) },
        { "pond", Object(("depth", 1), ("isFenced", Null)), Object(("depth", 1), ("isFenced", true)) },
        { "pond", Object(("depth", 1), ("fish", List("eel", "carp", "eel"))), Object(("depth", 1), ("fish", List("carp", "eel"))) },
        { "pond", Object(("depth", 1), ("gateCode", "1")), Object(("depth", 1), ("gateCode", Secret("1"))) },
        { "pond", Object(("depth", 1), ("retired", "x")), Object(("depth", 1), ("__defaults", List())) },
        { "ponds", List(Object(("depth", 1), ("label", "a"))), List(Object(("depth", 1), ("label", "A"), ("isFenced", true))) },
        { "signs", Object(("oak", "a"), ("elm", "b")), Object(("elm", "b"), ("oak", "a")) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_within_a_value_has_its_path(string name, PropertyValue? from, PropertyValue? to, string[] differences) =>
        Assert.Equal(differences, Changing(name, from, to));

    [Theory]
    [MemberData(nameof(Same))]
    public void What_means_the_same_within_a_value_is_no_change(string name, PropertyValue? from, PropertyValue? to) =>
        Assert.Empty(Changing(name, from, to));
}
