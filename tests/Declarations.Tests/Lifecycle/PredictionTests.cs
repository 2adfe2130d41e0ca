using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class PredictionTests
{
    private static readonly PropertyObject Inputs = Checked(Valid);

    private static readonly PropertyObject Recorded = Inputs
        .With("region", "north").With("gardenId", "g1").With("key", Secret("k1")).With("isVisitable", true).With("visitorCode", Secret("v1"))
        .With("canMove", true);

    [Fact]
    public void A_creation_echoes_what_is_given()
    {
        var preview = Create(Inputs.With("alarmCode", Secret("1234")).With("area", Unknown).With("pond", Output(Object(("depth", 1)))));

        Assert.Equal("rosary", preview["name"]);
        Assert.Equal(true, preview["isOpen"]);
        Assert.Equal(Secret("1234"), preview["alarmCode"]);
        Assert.Equal(Unknown, preview["area"]);
        Assert.Equal(Output(Object(("depth", 1))), preview["pond"]);
    }

    [Fact]
    public void A_creation_does_not_know_what_the_object_adds() => Assert.All(
        ["gardenId", "isVisitable", "canMove", "gardener"], static name => Assert.Equal(Unknown, Create(Inputs)[name]));

    [Fact]
    public void A_secret_that_is_not_known_yet_is_secret_already() => Assert.All(
        ["key", "visitorCode"], static name => Assert.Equal(Secret(Unknown), Create(Inputs)[name]));

    [Fact]
    public void What_a_program_leaves_out_is_certainly_absent() => Assert.All(
        ["area", "tags", "pond", "alarmCode", "template"], static name => Assert.Equal(Null, Create(Inputs)[name]));

    [Fact]
    public void What_the_provider_finds_out_is_not_known_yet() => Assert.Equal(Unknown, Create(Inputs)["region"]);

    [Fact]
    public void A_preview_has_every_output_and_no_more()
    {
        var names = Garden.Declaration.Outputs.Properties.Select(static property => property.Name).Order().ToList();

        Assert.Equal(names, Create(Inputs.With("__defaults", List())).Keys.Order());
        Assert.Equal(names, Update(Inputs.With("__defaults", List())).Keys.Order());
    }

    [Fact]
    public void What_is_declared_secret_is_shown_as_such_though_it_was_given_plainly()
    {
        var news = Inputs.With("alarmCode", "1234").With("pond", Object(("depth", 1), ("gateCode", "5678")));

        Assert.All([Create(news), Update(news)], static preview =>
        {
            Assert.Equal(Secret("1234"), preview["alarmCode"]);
            Assert.Equal(Object(("depth", 1), ("gateCode", Secret("5678"))), preview["pond"]);
        });
    }

    [Fact]
    public void An_update_keeps_what_does_not_follow_from_the_change()
    {
        var preview = Update(Inputs.With("area", 2));

        Assert.Equal(2, preview["area"]);
        Assert.All(
            ["region", "gardenId", "key", "isVisitable", "visitorCode", "canMove"], name => Assert.Equal(Recorded[name], preview[name]));
        Assert.Equal(Null, preview["gardener"]);
    }

    [Fact]
    public void An_update_does_not_know_what_follows_from_the_change()
    {
        var opened = Update(Inputs.With("isOpen", false));
        Assert.Equal(Unknown, opened["isVisitable"]);
        Assert.Equal(Secret(Unknown), opened["visitorCode"]);

        var enlarged = Update(Inputs.With("capacity", 11));
        Assert.Equal(Unknown, enlarged["isVisitable"]);
        Assert.Equal(Secret("v1"), enlarged["visitorCode"]);
    }

    [Fact]
    public void What_follows_from_an_unknown_is_unknown() => Assert.Equal(Unknown, Update(Inputs.With("isOpen", Unknown))["isVisitable"]);

    [Fact]
    public void Another_spelling_is_no_change_to_follow()
    {
        var preview = Garden.Declaration.PreviewUpdate(Valid.With("area", 1), Valid.With("isOpen", true), Recorded);

        Assert.Equal(true, preview["isVisitable"]);
    }

    [Fact]
    public void What_the_object_really_has_counts_as_before()
    {
        // The object could not be closed when it was made, so this update closes it.
        var closed = Inputs.With("isOpen", false);

        var preview = Garden.Declaration.PreviewUpdate(closed, closed, Recorded);

        Assert.Equal(Unknown, preview["isVisitable"]);
    }

    [Fact]
    public void What_an_update_removes_is_certainly_absent() =>
        Assert.Equal(Null, Garden.Declaration.PreviewUpdate(Inputs, Inputs.With("area", 1), Recorded.With("area", 1))["area"]);

    [Fact]
    public void What_an_older_release_did_not_record_is_not_known_where_it_is_always_there()
    {
        var preview = Garden.Declaration.PreviewUpdate(Inputs, Inputs, Recorded.Without("canMove").Without("key"));

        Assert.Equal(Unknown, preview["canMove"]);
        Assert.Equal(Null, preview["key"]);
    }

    private static PropertyObject Create(PropertyObject news) => Garden.Declaration.PreviewCreate(news);

    private static PropertyObject Update(PropertyObject news) => Garden.Declaration.PreviewUpdate(news, Inputs, Recorded);
}
