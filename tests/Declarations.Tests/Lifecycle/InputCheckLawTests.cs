using ElevenProvider.Declarations.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputCheckLawTests
{
    [Property]
    public Property Checked_inputs_checked_again_are_the_same() => Prop.ForAll(GardenGenerators.PartlyUnknown.ToArbitrary(), inputs =>
    {
        var once = Gardens.Checked(inputs);

        Assert.Equal(once, Gardens.Checked(once));
    });

    [Property]
    public Property A_check_does_not_change_what_inputs_mean() => Prop.ForAll(GardenGenerators.Known.ToArbitrary(), inputs =>
        Assert.Empty(Gardens.Diff(Gardens.Checked(inputs), inputs)));
}
