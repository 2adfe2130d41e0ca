namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>A gate of a garden, which a program can describe in more than one way.</summary>
[Resource("Gate")]
internal sealed partial class Gate(Town town) : Resource<Gate.Inputs, Gate.Outputs, Gate.Id>, IListable<Gate.Query>
{
    /// <summary>What identifies a gate.</summary>
    /// <param name="GardenId">Id of the garden.</param>
    /// <param name="Label">Label of the gate.</param>
    [ImportId("<garden id>/<label>")]
    public sealed record Id(string GardenId, string Label);

    /// <summary>What a program sets. The preferred ways are not those declared first.</summary>
    [ExactlyOneOf("gardenId", "gardenName"), ExactlyOneOf("width", "size")]
    public record Inputs
    {
        /// <summary>Name of the garden.</summary>
        [ComputedWhenAbsent]
        public string? GardenName { get; init; }

        /// <summary>Id of the garden.</summary>
        [ComputedWhenAbsent]
        public string? GardenId { get; init; }

        /// <summary>Label of the gate.</summary>
        public required string Label { get; init; }

        /// <summary>Its size in words.</summary>
        public string? Size { get; init; }

        /// <summary>Its width in metres.</summary>
        public double? Width { get; init; }
    }

    /// <summary>What is known of a gate.</summary>
    public sealed record Outputs : Inputs;

    /// <summary>What a list may be narrowed by.</summary>
    public sealed record Query
    {
        /// <summary>Id of the garden whose gates are listed.</summary>
        public string? GardenId { get; init; }
    }

    /// <inheritdoc/>
    public override Task<Outputs> Create(Inputs inputs, Operation operation) => Task.FromResult(town.Gate!);

    /// <inheritdoc/>
    public override Task<Outputs?> Read(Id id, Outputs? last, Operation operation) => Task.FromResult(town.Gate);

    /// <inheritdoc/>
    public override Task Delete(Id id, Outputs? last, Operation operation) => Task.CompletedTask;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedResource> List(Query query, Operation operation)
    {
        await Task.CompletedTask;
        if (town.Gate is { } gate && (query.GardenId is null || query.GardenId == gate.GardenId))
        {
            yield return new ListedResource($"{gate.GardenId}/{gate.Label}", gate.Label);
        }
    }
}
