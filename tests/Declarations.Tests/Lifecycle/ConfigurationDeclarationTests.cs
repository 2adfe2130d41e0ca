using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class ConfigurationDeclarationTests
{
    private static readonly ConfigurationDeclaration<Settings> Configuration = new(Settings.Declaration);

    public static TheoryData<string, PropertyValue, PropertyValue> Encoded => new()
    {
        { "workers", "3", 3 },
        { "workers", Secret("3"), Secret(3) },
        { "workers", Output("3"), Output(3) },
        { "workers", 3, 3 },
        { "isNightWork", "false", false },
        { "tags", "[\"a\", \"b\"]", List("a", "b") },
        { "tags", Secret("[\"a\"]"), Secret(List("a")) },
        { "pond", "{\"depth\": 1, \"gateCode\": null}", Object(("depth", 1), ("gateCode", Null)) },
        {
            "pond",
            "{\"depth\": 1, \"gateCode\": {\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\": \"1234\"}}",
            Object(("depth", 1), ("gateCode", Secret("1234")))
        },
        { "pond", "{\"depth\": \"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"}", Object(("depth", Unknown)) },
        { "workers", Unknown, Unknown },
        { "key", "3", Secret("3") },
        { "key", "{}", Secret("{}") },
        { "key", Secret("[1]"), Secret("[1]") },
        { "soil", "clay", "clay" },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void What_came_as_JSON_text_is_decoded_unless_it_is_a_text(string name, PropertyValue given, PropertyValue decoded)
    {
        var result = Configuration.Check(Object((name, given)));

        Assert.Empty(result.Failures);
        Assert.Equal(decoded, result.Inputs[name]);
    }

    [Fact]
    public void An_empty_text_means_absent_where_no_text_is_wanted()
    {
        var result = Configuration.Check(Object(("workers", ""), ("isNightWork", Secret(""))));

        Assert.Empty(result.Failures);
        Assert.Equal(Object(("isNightWork", true)), result.Inputs);
    }

    [Fact]
    public void Every_fault_is_reported_at_once() => Assert.Equal(
        [
            ": worker is not a setting of this provider; did you mean workers?",
            ": key must not be empty",
            "soil: must be one of clay, river_sand",
            "workers: must be between 1 and 64",
            "isNightWork: must be true or false, but is a string",
            "tags: must be a list of strings, but is a string",
            "pond.depth: must be between 1 and 500",
            "soil: must not be given together with address",
        ],
        Gardens.Faults(Configuration.Check(Object(
            ("worker", "1"), ("key", ""), ("soil", "1"), ("workers", "65"), ("isNightWork", "yes"), ("tags", "[\"a\""),
            ("pond", "{\"depth\":0}"), ("address", "x")))));

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("1")]
    public void The_version_that_the_engine_adds_is_given_back_unchanged(string version)
    {
        var result = Configuration.Check(Object(("version", version)));

        Assert.Empty(result.Failures);
        Assert.Equal(version, result.Inputs["version"]);
        Assert.DoesNotContain("version", Configuration.Check(PropertyObject.Empty).Inputs.Keys);
    }

    [Fact]
    public void Checked_settings_checked_again_are_the_same()
    {
        var once = Configuration.Check(Object(("workers", "3"), ("tags", "[\"1\"]"), ("version", "1.2.3"), ("key", Secret("3")))).Inputs;

        Assert.Equal(once, Configuration.Check(once).Inputs);
    }

    [Fact]
    public void A_check_marks_what_is_declared_secret_whether_or_not_the_engine_does() =>
        Assert.Equal(Object(("key", Secret("k")), ("address", "x"), ("isNightWork", true)), Configuration.Check(Object(("key", "k"), ("address", "x"))).Inputs);

    [Fact]
    public void Settings_are_compared_by_what_they_mean()
    {
        var recorded = Object(("workers", 3), ("tags", List("a", "b")), ("address", "x"), ("version", "1.0.0"));

        Assert.Empty(Diff(
            Object(("workers", "3"), ("tags", "[\"a\",\"b\"]"), ("address", Secret("x")), ("isNightWork", "true"), ("version", "1.1.0")), recorded));
        Assert.Equal(
            ["address UpdateReplace", "key Add", "tags[0] Update", "workers Delete"],
            Diff(Object(("workers", ""), ("tags", "[\"c\",\"b\"]"), ("address", "y"), ("key", Unknown)), recorded));
    }

    [Fact]
    public void Ignored_settings_are_no_difference() => Assert.Empty(
        Configuration.Diff(Object(("address", "y")), Object(("address", "x")), ["address"]).Diffs);

    private static IEnumerable<string> Diff(PropertyObject news, PropertyObject olds) => Configuration.Diff(news, olds, []).DetailedDiff
        .Select(static difference => $"{difference.Key} {difference.Value.Kind}")
        .Order(StringComparer.Ordinal);
}
