using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputCheckTests
{
    [Fact]
    public void Inputs_without_a_fault_are_kept()
    {
        var inputs = Valid
            .With("isOpen", false).With("capacity", 3).With("slope", 0.5).With("area", 9007199254740992d)
            .With("opensAt", "2026-01-31").With("signs", Object(("an oak", "do not climb"))).With("rows", List(1, 0));

        Assert.Equal(inputs, Checked(inputs));
    }

    [Fact]
    public void Every_fault_is_reported_at_once_with_its_path()
    {
        var inputs = Object(
            ("name", " "),
            ("tags", List("a", "", 3, "  ")),
            ("rows", List(1, -1, 0.5)),
            ("signs", Object(("oak", "old"), ("a.b", true))),
            ("soil", "mud"),
            ("isOpen", "yes"),
            ("colour", "red"));

        Assert.Equal(
            [
                "colour: is not a property of this resource",
                "name: must not be empty",
                "owner: is required, but was not given",
                "tags[1]: must not be empty",
                "tags[2]: must be a string, but is a number",
                "tags[3]: must not be empty",
                "soil: must be one of clay, river_sand",
                "rows[1]: must be 0 or more",
                "rows[2]: must be a whole number, but is a number with a fraction",
                "signs[\"a.b\"]: must be a string, but is a boolean",
                "isOpen: must be true or false, but is a string",
            ],
            Faults(inputs));
    }

    [Fact]
    public void A_rule_is_asked_about_values_of_the_right_type_only() => Assert.Equal(
        ["benches[0]: must be a whole number, but is a string", "benches[1]: must be even", "outerBenches: must be a whole number, but is a string"],
        Faults(Valid.With("benches", List("two", 3, 4)).With("outerBenches", "four")));

    [Fact]
    public void Faulty_inputs_are_handed_back_too() => Assert.Equal("mud", Check(Valid.With("soil", "mud")).Inputs["soil"]);

    [Fact]
    public void An_explicit_null_means_absent()
    {
        Assert.Equal(Checked(Valid), Checked(Valid.With("soil", Null).With("region", Secret(Null)).With("colour", Null)));
        Assert.Equal(["owner: is required, but was not given"], Faults(Valid.With("owner", Null)));
    }

    [Fact]
    public void What_is_not_given_becomes_the_default_where_there_is_one() =>
        Assert.Equal(Valid.With("isOpen", true).With("capacity", 10), Checked(Valid));

    [Fact]
    public void A_default_replaces_nothing_that_is_given() => Assert.Equal(false, Checked(Valid.With("isOpen", false))["isOpen"]);

    [Fact]
    public void Names_of_the_engine_are_left_alone() => Assert.Contains("__defaults", Checked(Valid.With("__defaults", List()).With("__internal", 1)).Keys);

    [Theory]
    [InlineData("alarm_code", "alarmCode")]
    [InlineData("AlarmCode", "alarmCode")]
    [InlineData("alrmCode", "alarmCode")]
    [InlineData("opens_at", "opensAt")]
    [InlineData("i_s_o_pen", "isOpen")]
    [InlineData("flower", "flowers")]
    public void A_misspelled_name_is_recognised(string written, string meant) =>
        Assert.Equal([$"{written}: is not a property of this resource; did you mean {meant}?"], Faults(Valid.With(written, "x")));

    [Theory]
    [InlineData("colour")]
    [InlineData("somethingVeryDifferent")]
    public void A_name_like_no_other_is_not_guessed_at(string written) =>
        Assert.Equal([$"{written}: is not a property of this resource"], Faults(Valid.With(written, "x")));

    [Fact]
    public void An_unknown_text_of_an_open_enumeration_is_passed_on_with_a_warning()
    {
        var result = Check(Valid.With("flowers", List("rose", "tulpi", "0123456789")));

        Assert.Empty(result.Failures);
        Assert.Equal(
            [
                "flowers[1] holds a value that this version of the provider does not know; it is passed on as it is; did you mean tulip?",
                "flowers[2] holds a value that this version of the provider does not know; it is passed on as it is.",
            ],
            result.Warnings);
    }

    [Theory]
    [InlineData(20, 20, null)]
    [InlineData(21, 21, "There are 1 more values that this version of the provider does not know; they are passed on as they are.")]
    [InlineData(5000, 21, "There are 4980 more values that this version of the provider does not know; they are passed on as they are.")]
    public void Very_many_unknown_texts_are_warned_of_together(int count, int warnings, string? last)
    {
        var flowers = new PropertyArray(Enumerable.Range(0, count).Select(static number => (PropertyValue)$"0123456789{number}"));

        var result = Check(Valid.With("flowers", flowers));

        Assert.Empty(result.Failures);
        Assert.Equal(warnings, result.Warnings.Count);
        Assert.Equal(last ?? result.Warnings[19], result.Warnings[^1]);
    }

    [Fact]
    public void An_unknown_text_of_a_closed_enumeration_is_a_fault() =>
        Assert.Equal(["soil: must be one of clay, river_sand; did you mean river_sand?"], Faults(Valid.With("soil", "riverSand")));

    [Fact]
    public void Nothing_is_warned_of_without_a_reason() => Assert.Empty(Check(Valid.With("flowers", List("rose", "tulip"))).Warnings);
}
