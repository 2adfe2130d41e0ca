using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

/// <summary>Which inputs a program is advised to give for an object that it takes over.</summary>
public sealed class ImportTests
{
    private static readonly Gate.Outputs LiveGate = new() { GardenId = "g1", GardenName = "rosary", Label = "north", Size = "wide", Width = 3 };

    [Fact]
    public async Task Inputs_are_what_is_required_and_what_is_not_as_usual()
    {
        var state = await Import(Live with { Area = 5, IsOpen = false, AlarmCode = "1234" });

        Assert.Equal(
            Valid.With("area", 5).With("isOpen", false).With("alarmCode", Secret("1234")).With("region", "north"), state.Inputs);
    }

    [Fact]
    public async Task Outputs_are_complete()
    {
        var state = await Import(Live);

        Assert.Equal(
            Valid.With("isOpen", true).With("capacity", 10).With("region", "north").With("gardenId", "g1").With("isVisitable", true).With("canMove", false),
            state.Outputs);
    }

    [Fact]
    public async Task A_program_that_gives_these_inputs_changes_nothing()
    {
        var state = await Import(Live with { Area = 5, Tags = ["a"], Pond = new Pond { Depth = 1, GateCode = "1" } });

        Assert.Empty(Diff(Checked(state.Inputs), state.Inputs, state.Outputs));
    }

    [Fact]
    public async Task Of_alternatives_the_preferred_one_is_advised()
    {
        var state = await ReadGate(recorded: null, LiveGate);

        Assert.Equal(Object(("label", "north"), ("gardenId", "g1"), ("width", 3)), state.Inputs);
        Assert.Equal(Object(("label", "north"), ("gardenId", "g1"), ("gardenName", "rosary"), ("width", 3), ("size", "wide")), state.Outputs);
    }

    [Fact]
    public async Task Where_the_preferred_one_is_missing_another_is_advised()
    {
        var state = await ReadGate(recorded: null, LiveGate with { Width = null });

        Assert.Equal("wide", state.Inputs["size"]);
    }

    public static TheoryData<PropertyObject> Said =>
    [
        Object(("label", "north"), ("gardenName", "rosary"), ("size", "wide")),
        Object(("label", "north"), ("gardenId", "g1"), ("width", 3)),
        Object(("label", "north"), ("gardenId", "g1"), ("size", "wide")),
    ];

    [Theory]
    [MemberData(nameof(Said))]
    public async Task A_refresh_keeps_to_the_alternatives_that_the_program_gave(PropertyObject said) =>
        Assert.Equal(said, (await ReadGate(said, LiveGate)).Inputs);

    [Fact]
    public async Task What_is_gone_is_not_there() =>
        Assert.Null(await Garden.Declaration.Read(new Town(), "g1", recorded: null, SilentLog.Operation));

    private static async Task<ResourceState> Import(Garden.Outputs live) =>
        await Garden.Declaration.Read(new Town { Garden = live }, "g1", recorded: null, SilentLog.Operation)
        ?? throw new InvalidOperationException("The garden is there.");

    private static async Task<ResourceState> ReadGate(PropertyObject? recorded, Gate.Outputs live) =>
        await Gate.Declaration.Read(
            new Town { Gate = live }, "g1/north", recorded is null ? null : (recorded, recorded), SilentLog.Operation)
        ?? throw new InvalidOperationException("The gate is there.");
}
