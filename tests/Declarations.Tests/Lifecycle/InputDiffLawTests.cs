using System.Text.Json;
using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputDiffLawTests
{
    [Property]
    public Property Nothing_differs_from_itself() => Prop.ForAll(GardenGenerators.Known.ToArbitrary(), static inputs =>
        Assert.Empty(Gardens.Diff(inputs, inputs)));

    [Property(MaxTest = 500)]
    public Property Two_inputs_differ_exactly_if_they_mean_something_else() => Prop.ForAll(GardenGenerators.Pairs.ToArbitrary(), static pair =>
        (Meaning(pair.One) == Meaning(pair.Other)) == !Gardens.Diff(pair.One, pair.Other).Any());

    [Property]
    public Property A_difference_is_one_in_both_directions() => Prop.ForAll(GardenGenerators.Pairs.ToArbitrary(), static pair =>
        Gardens.Diff(pair.One, pair.Other).Any() == Gardens.Diff(pair.Other, pair.One).Any());

    [Property]
    public Property Ignoring_every_difference_leaves_none() => Prop.ForAll(GardenGenerators.Pairs.ToArbitrary(), static pair =>
    {
        var paths = Gardens.Diff(pair.One, pair.Other).Select(static difference => difference.Split(' ')[0]);

        Assert.Empty(Gardens.Diff(pair.One, pair.Other, null, [.. paths]));
    });

    // What the resource itself would get to see, with its declared spellings made one.
    private static string Meaning(PropertyObject inputs)
    {
        var garden = Garden.InputsDeclaration.Read(inputs);
        return JsonSerializer.Serialize(new
        {
            garden.Name,
            Owner = garden.Owner.ToUpperInvariant(),
            Tags = garden.Tags?.Select(static tag => tag.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal).Order(),
            garden.Rows,
            Signs = garden.Signs?.OrderBy(static sign => sign.Key),
            Pond = Meaning(garden.Pond),
            Ponds = garden.Ponds?.Select(Meaning),
            Area = garden.Area + 0,
            garden.IsOpen,
            garden.Capacity,
            OpensAt = garden.OpensAt?.UtcTicks,
            garden.AlarmCode,
            Plan = garden.Plan?.Hash,
        });
    }

    private static object? Meaning(Pond? pond) => pond is null ? null : new
    {
        pond.Depth,
        Label = pond.Label?.ToUpperInvariant(),
        Fish = pond.Fish?.ToHashSet(StringComparer.Ordinal).Order(),
        pond.IsFenced,
        pond.GateCode,
    };
}
