using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Values;
using Autonaming = Pulumirpc.CheckRequest.Types.AutonamingOptions;
using Mode = Pulumirpc.CheckRequest.Types.AutonamingOptions.Types.Mode;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class AutoNameTests
{
    private static readonly byte[] Seed = [0x0a, 0x1b, 0x2c, 0x3d, .. new byte[28]];
    private static readonly PropertyObject Nameless = Gardens.Valid.Without("name");

    [Fact]
    public void A_name_is_made_of_the_resource_and_the_seed() => Assert.Equal("rosary-0a1b2c3", Name());

    [Fact]
    public void The_same_seed_makes_the_same_name() => Assert.Equal(Name(seed: [.. Seed]), Name());

    [Fact]
    public void Another_seed_makes_another_name() => Assert.NotEqual(Name(seed: [0x0b, .. Seed[1..]]), Name());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    public void A_missing_or_short_seed_makes_a_name_that_is_stable(int length)
    {
        Assert.Equal(Name(seed: new byte[length]), Name(seed: new byte[length]));
        Assert.Matches("^rosary-[0-9a-f]{7}$", Name(seed: new byte[length]).ToString().Trim('"'));
        Assert.NotEqual(Name(seed: new byte[length], resource: "lawn").ToString()[^8..], Name(seed: new byte[length]).ToString()[^8..]);
    }

    [Fact]
    public void A_name_that_is_given_stays()
    {
        Assert.Equal("lawn", Check(Nameless.With("name", "lawn"), oldName: "rosary-1234567").Inputs["name"]);
        Assert.Equal(Secret("lawn"), Check(Nameless.With("name", Secret("lawn"))).Inputs["name"]);
        Assert.Equal(Unknown, Check(Nameless.With("name", Unknown)).Inputs["name"]);
    }

    [Fact]
    public void An_explicit_null_is_no_name() => Assert.Equal("rosary-0a1b2c3", Check(Nameless.With("name", Null)).Inputs["name"]);

    [Theory]
    [InlineData(Mode.Propose)]
    [InlineData(Mode.Enforce)]
    [InlineData(Mode.Disable)]
    public void The_name_made_last_is_used_again(Mode mode) => Assert.Equal(
        "old-1234567", Name(oldName: "old-1234567", autonaming: new Autonaming { Mode = mode, ProposedName = "proposed" }));

    [Fact]
    public void The_name_made_last_stays_secret() => Assert.Equal(Secret("old-1234567"), Name(oldName: Secret("old-1234567")));

    [Theory]
    [InlineData(Mode.Propose)]
    [InlineData(Mode.Enforce)]
    public void A_proposed_name_is_used(Mode mode) =>
        Assert.Equal("proposed", Name(autonaming: new Autonaming { Mode = mode, ProposedName = "proposed" }));

    [Fact]
    public void Without_a_proposal_a_name_is_made() => Assert.Equal("rosary-0a1b2c3", Name(autonaming: new Autonaming { Mode = Mode.Propose }));

    [Fact]
    public void Where_naming_is_switched_off_a_name_is_required() => Assert.Equal(
        ["name: is required, because automatic naming is switched off for this stack"],
        Gardens.Faults(Check(Nameless, autonaming: new Autonaming { Mode = Mode.Disable, ProposedName = "proposed" })));

    [Theory]
    [InlineData("a23456789012", "a23456789012-0a1b2c3")]
    [InlineData("a234567890123", "a23456789012-0a1b2c3")]
    [InlineData("a23456789012345678901234567890", "a23456789012-0a1b2c3")]
    public void A_long_name_of_a_resource_is_cut(string resource, string made)
    {
        Assert.Equal(20, made.Length);
        Assert.Equal(made, Name(resource: resource));
    }

    [Fact]
    public void A_proposed_name_may_have_the_length_that_is_allowed() =>
        Assert.Equal("a2345678901234567890", Name(autonaming: new Autonaming { ProposedName = "a2345678901234567890" }));

    [Fact]
    public void A_proposed_name_that_is_too_long_is_a_fault() => Assert.Equal(
        ["name: would be made longer than the 20 characters allowed; give a shorter one"],
        Gardens.Faults(Check(Nameless, autonaming: new Autonaming { Mode = Mode.Enforce, ProposedName = "a23456789012345678901" })));

    private static PropertyValue Name(
        byte[]? seed = null, string resource = "rosary", PropertyValue? oldName = null, Autonaming? autonaming = null)
    {
        var result = Check(Nameless, seed, resource, oldName, autonaming);
        Assert.Empty(result.Failures);
        return result.Inputs["name"];
    }

    private static CheckResult Check(
        PropertyObject inputs, byte[]? seed = null, string resource = "rosary", PropertyValue? oldName = null, Autonaming? autonaming = null) =>
        Garden.Declaration.Check(
            inputs,
            new CheckContext(resource, oldName is null ? PropertyObject.Empty : Nameless.With("name", oldName), seed ?? Seed, autonaming));
}
