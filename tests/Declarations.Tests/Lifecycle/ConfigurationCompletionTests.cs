using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class ConfigurationCompletionTests
{
    private static readonly ConfigurationDeclaration<Settings> Configuration = new(Settings.Declaration);

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["TOWN_KEY"] = "3",
        ["TOWN_WORKERS"] = "5",
        ["TOWN_SOIL"] = "",
        ["PATH"] = "/bin",
    };

    [Fact]
    public void What_is_not_given_is_taken_from_the_environment() =>
        Assert.Equal(Object(("key", "3"), ("workers", 5), ("isNightWork", true)), Complete(PropertyObject.Empty));

    [Fact]
    public void What_is_given_counts_more_than_the_environment() => Assert.Equal(
        Object(("key", Secret("k")), ("workers", 6), ("isNightWork", false)),
        Complete(Object(("key", Secret("k")), ("workers", "6"), ("isNightWork", "false"))));

    [Fact]
    public void An_explicit_null_or_empty_number_is_not_given()
    {
        var completed = Complete(Object(("key", Secret(Null)), ("workers", "")));

        Assert.Equal(("3", 5), (completed["key"], completed["workers"]));
    }

    [Fact]
    public void What_is_not_known_yet_is_given() => Assert.Equal(Unknown, Complete(Object(("key", Unknown)))["key"]);

    [Fact]
    public void The_version_that_the_engine_adds_is_no_setting() => Assert.DoesNotContain("version", Complete(Object(("version", "1.2.3"))).Keys);

    [Theory]
    [InlineData("many", "workers: must be a whole number, but is a string")]
    [InlineData("0", "workers: must be between 1 and 64")]
    public void What_is_taken_from_the_environment_is_checked(string workers, string fault) => Assert.Equal(
        [fault], Gardens.Faults(Configuration.Complete(PropertyObject.Empty, variable => variable == "TOWN_WORKERS" ? workers : null)));

    [Fact]
    public void What_is_no_setting_is_a_fault() => Assert.Equal(
        ["worker: is not a setting of this provider; did you mean workers?"],
        Gardens.Faults(Configuration.Complete(Object(("worker", 5)), static _ => null)));

    [Fact]
    public void Complete_settings_can_be_read()
    {
        var settings = Configuration.Read(Complete(Object(("key", Secret("k")), ("pond", Secret("{\"depth\":4}")))));

        Assert.Equal(("k", 5, true, 4), (settings.Key, settings.Workers, settings.IsNightWork, settings.Pond!.Depth));
        Assert.Null(settings.Tags);
        Assert.Same(Settings.Declaration, Configuration.Settings);
    }

    private static PropertyObject Complete(PropertyObject given)
    {
        var result = Configuration.Complete(given, static variable => Variables.GetValueOrDefault(variable));
        Assert.Empty(result.Failures);
        return result.Inputs;
    }
}
