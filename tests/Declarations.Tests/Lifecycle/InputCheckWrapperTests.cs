using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputCheckWrapperTests
{
    public static TheoryData<string, PropertyValue> Tolerated => new()
    {
        { "owner", Unknown },
        { "owner", Secret("ann@example.com") },
        { "owner", Output("ann@example.com") },
        { "owner", Output(null) },
        { "owner", Secret(Unknown) },
        { "tags", Unknown },
        { "tags", List(Unknown, Secret("a"), Output("b", isSecret: true)) },
        { "tags", Secret(List("a", Output(null))) },
        { "pond", Unknown },
        { "pond", Object(("depth", Unknown), ("fish", Unknown), ("gateCode", Secret(Unknown))) },
        { "pond", Output(Object(("depth", Secret(1)), ("gateCode", Secret("1234")))) },
        { "benches", List(Unknown, Secret(2), Output(null)) },
        { "benches", Unknown },
        { "outerBenches", Secret(Unknown) },
        { "signs", Object(("oak", Unknown), ("elm", Secret("old"))) },
        { "soil", Unknown },
        { "soil", Secret("clay") },
        { "isOpen", new PropertyUnknown(UnknownKind.Boolean) },
        { "opensAt", Output("2026-01-31") },
        { "plan", Output(new PropertyAsset("hash")) },
        { "alarmCode", Secret("1234") },
        { "alarmCode", Output("1234", isSecret: true) },
    };

    public static TheoryData<PropertyValue, PropertyValue> Plain => new()
    {
        { "1234", Secret("1234") },
        { Unknown, Secret(Unknown) },
        { Output("1234"), Output("1234", isSecret: true) },
    };

    [Theory]
    [MemberData(nameof(Tolerated))]
    public void Unknowns_secrets_and_outputs_are_kept_as_they_are(string name, PropertyValue value) =>
        Assert.Equal(value, Checked(Valid.With(name, value))[name]);

    [Fact]
    public void What_is_known_within_wrappers_is_checked() => Assert.Equal(
        [
            ": owner must be an e-mail address, such as name@example.com",
            "tags[1]: must not be empty",
            "pond.depth: must be between 1 and 500",
            "isOpen: must be true or false, but is a string",
        ],
        Faults(Valid
            .With("owner", Secret("ann"))
            .With("tags", Output(List(Unknown, Secret(" "))))
            .With("pond", Secret(Object(("depth", Output(0)))))
            .With("isOpen", Output("yes"))));

    [Fact]
    public void No_fault_quotes_a_secret()
    {
        var faults = Faults(Valid
            .With("owner", Secret("planted")).With("soil", Secret("planted")).With("opensAt", Secret("planted"))
            .With("area", Secret("planted")).With("tags", List(Secret("planted"), Secret("")))).ToList();

        // Engines show the value of a property that a failure names; of "tags[1]" there is none.
        Assert.Equal([": owner", "tags[1]:", ": soil", ": area", ": opensAt"], faults.Select(static fault => string.Join(' ', fault.Split(' ').Take(fault[0] == ':' ? 2 : 1))));
        Assert.DoesNotContain(faults, static fault => fault.Contains("planted", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public void What_is_declared_secret_becomes_so(PropertyValue given, PropertyValue kept) =>
        Assert.Equal(kept, Checked(Valid.With("alarmCode", given))["alarmCode"]);

    [Fact]
    public void What_is_declared_secret_within_objects_becomes_so()
    {
        var result = Checked(Valid
            .With("pond", Output(Object(("depth", 1), ("gateCode", "1234"))))
            .With("ponds", List(Object(("depth", 2), ("gateCode", "5678")))));

        Assert.Equal(Output(Object(("depth", 1), ("gateCode", Secret("1234")))), result["pond"]);
        Assert.Equal(List(Object(("depth", 2), ("gateCode", Secret("5678")))), result["ponds"]);
    }
}
