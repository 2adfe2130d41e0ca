using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class TypedResourceDeclarationTests
{
    private static readonly PropertyObject Recorded = Valid
        .With("isOpen", true).With("capacity", 10).With("gardenId", "g1").With("isVisitable", true).With("canMove", true).With("key", Secret("k1"));

    [Fact]
    public void What_is_declared_can_be_asked_for()
    {
        Assert.Equal("Garden", Garden.Declaration.Name);
        Assert.Equal("A garden, which uses all that a declaration can say.", Garden.Declaration.Description);
        Assert.Equal(["<garden id>"], Garden.Declaration.IdForms);
        Assert.True(Garden.Declaration.DeleteBeforeReplace);
        Assert.Null(Garden.Declaration.Query);
        Assert.Equal(["gardenId"], Gate.Declaration.Query!.Properties.Select(static property => property.Name));
    }

    [Fact]
    public async Task The_resource_gets_typed_inputs()
    {
        var town = new Town { Garden = Live };

        var state = await Garden.Declaration.Create(town, Valid.With("tags", Secret(List("a"))).With("area", Output(3)), SilentLog.Operation);

        Assert.Equal("g1", state.Id);
        Assert.Equal("rosary", town.Wanted!.Name);
        Assert.Equal(["a"], town.Wanted.Tags);
        Assert.Equal(3, town.Wanted.Area);
        Assert.Equal(10, town.Wanted.Capacity);
        Assert.Null(town.Wanted.Pond);
    }

    [Fact]
    public async Task The_resource_gets_what_was_recorded_last()
    {
        var town = new Town { Garden = Live };

        await Garden.Declaration.Read(town, "g1", (Valid, Recorded), SilentLog.Operation);
        Assert.Equal(("g1", "k1"), (town.Asked, town.Last!.Key));

        await Garden.Declaration.Update(town, "g2", Recorded.With("key", Secret("k2")), Valid, SilentLog.Operation);
        Assert.Equal(("g2", "k2"), (town.Asked, town.Last!.Key));

        await Garden.Declaration.Delete(town, "g3", Recorded.With("key", Secret("k3")), SilentLog.Operation);
        Assert.Equal(("g3", "k3"), (town.Asked, town.Last!.Key));
    }

    public static TheoryData<string, PropertyValue?> Unreadable => new()
    {
        { "canMove", null },
        { "isVisitable", "yes" },
        { "pond", Object(("depth", "deep")) },
        { "rows", List("one") },
        { "opensAt", "spring" },
        { "gardenId", Unknown },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_record_of_an_older_release_that_cannot_be_read_is_handed_on_as_none(string name, PropertyValue? recorded)
    {
        var town = new Town { Garden = Live };
        var older = recorded is null ? Recorded.Without(name) : Recorded.With(name, recorded);

        var read = await Garden.Declaration.Read(town, "g1", (Valid, older), SilentLog.Operation);
        Assert.Null(town.Last);
        Assert.Equal(Secret("k1"), read!.Outputs["key"]);

        var updated = await Garden.Declaration.Update(town, "g1", older, Valid, SilentLog.Operation);
        Assert.Null(town.Last);
        Assert.Equal(Secret("k1"), updated.Outputs["key"]);

        await Garden.Declaration.Delete(town, "g4", older, SilentLog.Operation);
        Assert.Equal("g4", town.Asked);
        Assert.Null(town.Last);
    }

    [Fact]
    public async Task What_this_release_does_not_know_any_more_does_not_make_a_record_unreadable()
    {
        var town = new Town { Garden = Live };

        var read = await Garden.Declaration.Read(town, "g1", (Valid, Recorded.With("retired", "x")), SilentLog.Operation);

        Assert.Equal("k1", town.Last!.Key);
        Assert.DoesNotContain("retired", read!.Outputs.Keys);
    }

    [Fact]
    public async Task An_object_that_is_not_all_as_wanted_is_recorded_when_it_is_made()
    {
        var cause = new InvalidOperationException("The fence fell over.");
        var town = new Town { Failure = new IncompleteException<Garden.Outputs>(Live with { Key = "k1", AlarmCode = "1234" }, cause) };

        var thrown = await Assert.ThrowsAsync<GrpcException>(
            () => Garden.Declaration.Create(town, Valid.With("owner", "ANN@example.com").With("template", "lawn"), SilentLog.Operation));

        AssertIncomplete(thrown, "The fence fell over.", Secret("k1"));
        Assert.Same(cause, thrown.InnerException!.InnerException);
    }

    [Fact]
    public async Task An_object_that_is_not_all_as_wanted_is_recorded_when_it_is_changed()
    {
        var town = new Town { Failure = new IncompleteException<Garden.Outputs>(Live with { AlarmCode = "1234" }, new InvalidOperationException("No rain.")) };

        var thrown = await Assert.ThrowsAsync<GrpcException>(
            () => Garden.Declaration.Update(town, "g1", Recorded, Valid.With("owner", "ANN@example.com").With("template", "lawn"), SilentLog.Operation));

        AssertIncomplete(thrown, "No rain.", Secret("k1"));
    }

    [Fact]
    public async Task Any_other_failure_is_passed_on_as_it_is()
    {
        var failure = new InvalidOperationException("No garden was made.");

        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(
            () => Garden.Declaration.Create(new Town { Failure = failure }, Valid, SilentLog.Operation)));
    }

    [Fact]
    public async Task A_resource_without_a_change_in_place_says_so() => await Assert.ThrowsAsync<NotSupportedException>(
        () => Gate.Declaration.Update(new Town(), "g1/north", PropertyObject.Empty, Object(("label", "north")), SilentLog.Operation));

    [Fact]
    public async Task An_id_that_cannot_be_one_is_a_fault() => await Assert.ThrowsAsync<FormatException>(
        () => Gate.Declaration.Read(new Town(), "g1", recorded: null, SilentLog.Operation));

    [Fact]
    public async Task Objects_are_listed()
    {
        var town = new Town { Gate = new Gate.Outputs { GardenId = "g1", Label = "north" } };

        Assert.Equal([new ListedResource("g1/north", "north")], await Gate.Declaration.List(town, PropertyObject.Empty, SilentLog.Operation).ToListAsync());
        Assert.Empty(await Gate.Declaration.List(town, Object(("gardenId", "g2")), SilentLog.Operation).ToListAsync());
    }

    [Fact]
    public void Objects_that_cannot_be_listed_are_not() =>
        Assert.Throws<NotSupportedException>(() => Garden.Declaration.List(new Town(), PropertyObject.Empty, SilentLog.Operation));

    private static void AssertIncomplete(GrpcException thrown, string reason, PropertyValue key)
    {
        Assert.Equal(GrpcStatusCode.Unknown, thrown.Status.Code);
        Assert.Equal(reason, thrown.Message);
        var detail = thrown.Status.Find<ErrorResourceInitFailed>();
        Assert.Equal("g1", detail!.Id);
        Assert.Equal([reason], detail.Reasons);

        var recorded = detail.Properties.ToPropertyObject();
        Assert.Equal(key, recorded["key"]);
        Assert.Equal(Secret("1234"), recorded["alarmCode"]);
        Assert.Equal("ANN@example.com", recorded["owner"]);
        Assert.Equal("lawn", recorded["template"]);
    }
}
