using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputCheckNestedTests
{
    [Fact]
    public void Faults_within_objects_have_nested_paths() => Assert.Equal(
        [
            "pond.dept: is not a property of pond; did you mean depth?",
            "pond.depth: is required, but was not given",
            "pond.fish[1]: must not be empty",
            "pond.isFenced: must be true or false, but is a number",
            "ponds[0].colour: is not a property of ponds[0]",
            "ponds[0].depth: must be between 1 and 500",
            "ponds[1].label: must be a string, but is a list",
            "ponds[1].spring: must not be given together with pump",
        ],
        Faults(Valid
            .With("pond", Object(("dept", 3), ("fish", List("carp", "")), ("isFenced", 1)))
            .With("ponds", List(
                Object(("depth", 0), ("colour", "green")),
                Object(("depth", 1), ("label", List()), ("pump", "p"), ("spring", "s"))))));

    [Fact]
    public void A_rule_on_the_whole_list_counts_its_objects() => Assert.Equal(
        ["ponds: must have 0 to 2 items, but has 3"],
        Faults(Valid.With("ponds", List(Object(("depth", 1)), Object(("depth", 1)), Object(("depth", 1))))));

    [Fact]
    public void An_explicit_null_within_an_object_means_absent() => Assert.Equal(
        ["pond.depth: is required, but was not given"],
        Faults(Valid.With("pond", Object(("depth", Null), ("label", Null), ("pump", Null), ("spring", "s")))));

    [Fact]
    public void Names_of_the_engine_are_left_alone_within_objects() =>
        Assert.Empty(Faults(Valid.With("pond", Object(("depth", 1), ("__defaults", List())))));
}
