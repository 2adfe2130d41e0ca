using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class ReconciliationTests
{
    private static readonly PropertyObject Outputs = Object(("gardenId", "g1"), ("region", "north"));

    [Fact]
    public async Task What_means_the_same_is_spelled_as_in_the_program()
    {
        var said = Valid.With("owner", "Ann@Example.com").With("tags", List("b", "A", "b")).With("opensAt", "2026-01-31");

        var state = await Create(said, Live with { Tags = ["a", "b"], OpensAt = new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero) });

        Assert.All([state.Inputs, state.Outputs], properties => Assert.All(
            ["owner", "tags", "opensAt"], name => Assert.Equal(said[name], properties[name])));
    }

    [Fact]
    public async Task What_means_something_else_is_as_the_object_has_it()
    {
        var state = await Refresh(Valid.With("area", 1).With("tags", List("a")), Live with { Area = 2, Tags = ["b", "c"] });

        Assert.All([state.Inputs, state.Outputs], static properties =>
        {
            Assert.Equal(2, properties["area"]);
            Assert.Equal(List("b", "c"), properties["tags"]);
        });
    }

    [Fact]
    public async Task What_the_program_marked_as_secret_stays_so()
    {
        var said = Valid.With("owner", Secret("ann@example.com")).With("area", Secret(1)).With("tags", List("a", Secret("b")));

        var state = await Refresh(said, Live with { Area = 2, Tags = ["c"] });

        Assert.All([state.Inputs, state.Outputs], static properties =>
        {
            Assert.Equal(Secret("ann@example.com"), properties["owner"]);
            Assert.Equal(Secret(2), properties["area"]);
            Assert.Equal(Secret(List("c")), properties["tags"]);
        });
    }

    [Fact]
    public async Task What_is_declared_secret_is_so_though_it_was_given_plainly()
    {
        var said = Valid.With("alarmCode", "1234").With("pond", Object(("depth", 1), ("gateCode", "5678")));

        var state = await Create(said, Live with { AlarmCode = "1234", Pond = new Pond { Depth = 1, GateCode = "5678" } });

        Assert.All([state.Inputs, state.Outputs], static properties =>
        {
            Assert.Equal(Secret("1234"), properties["alarmCode"]);
            Assert.Equal(Object(("depth", 1), ("gateCode", Secret("5678"))), properties["pond"]);
        });
    }

    [Fact]
    public async Task What_only_creation_tells_is_carried_over()
    {
        var created = await Create(Valid, Live with { Key = "k1" });
        Assert.Equal(Secret("k1"), created.Outputs["key"]);

        Assert.Equal(Secret("k1"), (await Refresh(Valid, Live, created.Outputs)).Outputs["key"]);
        Assert.Equal(Secret("k1"), (await Update(Valid, Live, created.Outputs)).Outputs["key"]);
    }

    [Fact]
    public async Task What_is_carried_over_is_secret_though_an_older_release_recorded_it_plainly() =>
        Assert.Equal(Secret("k1"), (await Refresh(Valid, Live, Outputs.With("key", "k1"))).Outputs["key"]);

    [Fact]
    public async Task What_the_object_tells_counts_more_than_what_was_recorded() =>
        Assert.Equal(Secret("k2"), (await Refresh(Valid, Live with { Key = "k2" }, Outputs.With("key", Secret("k1")))).Outputs["key"]);

    [Fact]
    public async Task What_may_change_is_not_carried_over()
    {
        var state = await Refresh(Valid.With("area", 1), Live, Outputs.With("gardener", "bob").With("area", 1));

        Assert.DoesNotContain("gardener", state.Outputs.Keys);
        Assert.DoesNotContain("area", state.Outputs.Keys);
        Assert.DoesNotContain("area", state.Inputs.Keys);
    }

    [Fact]
    public async Task What_only_says_how_to_make_the_object_is_kept_as_it_was_said()
    {
        var created = await Create(Valid.With("template", Secret("lawn")), Live);
        Assert.Equal(Secret("lawn"), created.Outputs["template"]);
        Assert.Equal(Secret("lawn"), created.Inputs["template"]);

        Assert.Equal("park", (await Update(Valid.With("template", "park"), Live, created.Outputs)).Outputs["template"]);
        Assert.Equal("park", (await Refresh(Valid.With("template", "park"), Live, created.Outputs)).Inputs["template"]);
    }

    [Fact]
    public async Task A_refresh_adds_what_really_drifted_only()
    {
        var state = await Refresh(Valid, Live with { Area = 5 }, Outputs);

        Assert.Equal(Valid.With("area", 5), state.Inputs);
    }

    private static async Task<ResourceState> Create(PropertyObject said, Garden.Outputs live) =>
        await Garden.Declaration.Create(new Town { Garden = live }, said, SilentLog.Operation);

    private static async Task<ResourceState> Update(PropertyObject said, Garden.Outputs live, PropertyObject recorded) =>
        await Garden.Declaration.Update(new Town { Garden = live }, "g1", recorded, said, SilentLog.Operation);

    private static async Task<ResourceState> Refresh(PropertyObject said, Garden.Outputs live, PropertyObject? recorded = null)
    {
        var state = await Garden.Declaration.Read(new Town { Garden = live }, "g1", (said, recorded ?? Outputs), SilentLog.Operation);
        return state ?? throw new InvalidOperationException("The garden is there.");
    }
}
