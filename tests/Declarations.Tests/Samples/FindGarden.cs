namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>Finds a garden.</summary>
[Function("findGarden")]
internal sealed partial class FindGarden(Town town) : Function<FindGarden.Inputs, FindGarden.Outputs>
{
    /// <summary>What it is found by.</summary>
    public sealed record Inputs
    {
        /// <summary>Id of the garden.</summary>
        [NotBlank]
        public required string GardenId { get; init; }

        /// <summary>Whether a closed one counts too.</summary>
        public bool IncludeClosed { get; init; } = true;
    }

    /// <summary>What is found.</summary>
    public sealed record Outputs
    {
        /// <summary>Name of the garden.</summary>
        public required string Name { get; init; }

        /// <summary>The code of the alarm.</summary>
        [Secret]
        public string? AlarmCode { get; init; }

        /// <summary>Who looks after it.</summary>
        public string? Gardener { get; init; }
    }

    /// <inheritdoc/>
    public override Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        var garden = town.Find(inputs.GardenId, last: null);
        return Task.FromResult(new Outputs { Name = garden!.Name, AlarmCode = garden.AlarmCode, Gardener = inputs.IncludeClosed ? "everyone" : null });
    }
}
