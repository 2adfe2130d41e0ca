using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>A garden, which uses all that a declaration can say.</summary>
[Resource("Garden", DeleteBeforeReplace = true)]
internal sealed partial class Garden(Town town) : Resource<Garden.Inputs, Garden.Outputs, Garden.Id>
{
    /// <summary>What identifies a garden.</summary>
    /// <param name="GardenId">Id of the garden.</param>
    [ImportId("<garden id>")]
    public sealed record Id(string GardenId);

    /// <summary>What a program sets.</summary>
    public record Inputs
    {
        /// <summary>Name of the garden.</summary>
        [AutoNamed(MaxLength = 20), NotBlank]
        public required string Name { get; init; }

        /// <summary>E-mail address of the owner.</summary>
        [Replaces, EmailAddress, ComparedAs<CaseInsensitive>]
        public required string Owner { get; init; }

        /// <summary>Words to find it by.</summary>
        [Unordered, NotBlank, ItemCount(1, 3), ComparedAs<CaseInsensitive>]
        public IReadOnlyList<string>? Tags { get; init; }

        /// <summary>What grows along each path, from the gate on.</summary>
        [Enumerated(typeof(Flower)), NotBlank]
        public IReadOnlyList<string>? Flowers { get; init; }

        /// <summary>What it lies on.</summary>
        [Enumerated(typeof(Soil))]
        public string? Soil { get; init; }

        /// <summary>How many plants each row has.</summary>
        [AtLeast(0)]
        public IReadOnlyList<int>? Rows { get; init; }

        /// <summary>How many people each bench seats.</summary>
        [Even]
        public IReadOnlyList<int>? Benches { get; init; }

        /// <summary>How many benches stand outside.</summary>
        [Even]
        public int? OuterBenches { get; init; }

        /// <summary>Signs by the plant that they stand at.</summary>
        public IReadOnlyDictionary<string, string>? Signs { get; init; }

        /// <summary>The pond.</summary>
        public Pond? Pond { get; init; }

        /// <summary>Further ponds, from the gate on.</summary>
        [ItemCount(0, 2)]
        public IReadOnlyList<Pond>? Ponds { get; init; }

        /// <summary>Its area in square metres.</summary>
        [AtLeast(0)]
        public long? Area { get; init; }

        /// <summary>Its slope in degrees.</summary>
        public double? Slope { get; init; }

        /// <summary>Whether it is open.</summary>
        public bool IsOpen { get; init; } = true;

        /// <summary>How many people may visit it at once.</summary>
        public int Capacity { get; init; } = 10;

        /// <summary>When it opens.</summary>
        public DateTimeOffset? OpensAt { get; init; }

        /// <summary>The code of the alarm.</summary>
        [Secret, NotBlank]
        public string? AlarmCode { get; init; }

        /// <summary>A drawing of it.</summary>
        public PropertyAsset? Plan { get; init; }

        /// <summary>The region that it lies in.</summary>
        [Replaces, ComputedWhenAbsent]
        public string? Region { get; init; }

        /// <summary>The garden that it is laid out like.</summary>
        [MattersOnlyAtCreation]
        public string? Template { get; init; }

        /// <summary>The place that it lies at.</summary>
        [ReplacesUnless(nameof(Outputs.CanMove))]
        public string? Place { get; init; }
    }

    /// <summary>What is known of a garden.</summary>
    public sealed record Outputs : Inputs
    {
        /// <summary>Id of the garden.</summary>
        public required string GardenId { get; init; }

        /// <summary>The key of its gate.</summary>
        [Secret, KnownOnlyAtCreation]
        public string? Key { get; init; }

        /// <summary>Whether people may visit it.</summary>
        [Follows(nameof(IsOpen)), Follows(nameof(Capacity))]
        public bool IsVisitable { get; init; }

        /// <summary>The code for visitors.</summary>
        [Secret, Follows(nameof(IsOpen))]
        public string? VisitorCode { get; init; }

        /// <summary>Whether it can be moved.</summary>
        public bool CanMove { get; init; }

        /// <summary>Who looks after it.</summary>
        public string? Gardener { get; init; }
    }

    /// <inheritdoc/>
    public override Task<Outputs> Create(Inputs inputs, Operation operation) => Task.FromResult(town.Plant(inputs));

    /// <inheritdoc/>
    public override Task<Outputs?> Read(Id id, Outputs? last, Operation operation) => Task.FromResult(town.Find(id.GardenId, last));

    /// <inheritdoc/>
    public override Task<Outputs> Update(Id id, Outputs? last, Inputs inputs, Operation operation) =>
        Task.FromResult(town.Change(id.GardenId, last, inputs));

    /// <inheritdoc/>
    public override Task Delete(Id id, Outputs? last, Operation operation)
    {
        town.Clear(id.GardenId, last);
        return Task.CompletedTask;
    }
}
