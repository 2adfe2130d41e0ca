using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

/// <summary>A second deployment of the same program has nothing to do, however the API spells what it was told.</summary>
public sealed class RoundTripLawTests
{
    [Property]
    public Property After_a_creation_nothing_differs() => Prop.ForAll(GardenGenerators.Known.ToArbitrary(), static async inputs =>
    {
        var news = Gardens.Checked(inputs);

        var created = await Garden.Declaration.Create(new Town { Garden = Respelled(news) }, news, SilentLog.Operation);

        Assert.Empty(Gardens.Diff(news, news, created.Outputs));
    });

    [Property]
    public Property After_a_refresh_nothing_differs() => Prop.ForAll(GardenGenerators.Known.ToArbitrary(), static async inputs =>
    {
        var news = Gardens.Checked(inputs);
        var town = new Town { Garden = Respelled(news) };
        var created = await Garden.Declaration.Create(town, news, SilentLog.Operation);

        var read = await Garden.Declaration.Read(town, created.Id, (news, created.Outputs), SilentLog.Operation);

        Assert.Equal(created.Outputs, read!.Outputs);
        Assert.Empty(Gardens.Diff(news, read.Inputs, read.Outputs));
        Assert.Empty(Gardens.Diff(read.Inputs, news, read.Outputs));
    });

    [Property]
    public Property After_an_import_nothing_differs() => Prop.ForAll(GardenGenerators.Known.ToArbitrary(), static async inputs =>
    {
        var town = new Town { Garden = Respelled(Gardens.Checked(inputs)) };

        var read = await Garden.Declaration.Read(town, "g1", recorded: null, SilentLog.Operation);

        Assert.Empty(Gardens.Diff(Gardens.Checked(read!.Inputs), read.Inputs, read.Outputs));
    });

    [Property]
    public Property What_is_secret_in_the_inputs_is_secret_in_the_outputs() => Prop.ForAll(GardenGenerators.Known.ToArbitrary(), static async inputs =>
    {
        var news = Gardens.Checked(inputs);

        var created = await Garden.Declaration.Create(new Town { Garden = Respelled(news) }, news, SilentLog.Operation);

        Assert.All(
            news.Where(static property => property.Value.ContainsSecrets),
            property => Assert.True(created.Outputs[property.Key].ContainsSecrets, property.Key));
    });

    private static Garden.Outputs Respelled(PropertyObject news)
    {
        var garden = Garden.OutputsDeclaration.Read(news.With("gardenId", "g1").With("isVisitable", true).With("canMove", true));
        return garden with
        {
            Owner = garden.Owner.ToLowerInvariant(),
            Tags = garden.Tags?.Select(static tag => tag.ToUpperInvariant()).Distinct().Order().ToList(),
            Pond = garden.Pond is { } pond ? pond with { Label = pond.Label?.ToUpperInvariant(), Fish = pond.Fish?.Reverse().ToList() } : null,
        };
    }
}
