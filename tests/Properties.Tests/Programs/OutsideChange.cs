using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>Something that someone else does to an object of a program.</summary>
/// <param name="Kind">What kind of object.</param>
/// <param name="Pick">Which one of that kind; counted round and round.</param>
/// <param name="IsDeletion">Whether it is deleted.</param>
/// <param name="Cleared">What is taken from it otherwise.</param>
/// <param name="Values">What it gets instead.</param>
internal sealed record OutsideChange(ResourceKind Kind, int Pick, bool IsDeletion, IReadOnlyList<string> Cleared, PropertyObject Values)
{
    /// <summary>The change in words; null where the program has no such object.</summary>
    public string? In(DeclaredProgram program) => program.Pick(Kind, Pick) is not { } picked ? null
        : IsDeletion ? $"deletes {picked.Name}"
        : $"takes [{string.Join(", ", Cleared)}] from {picked.Name}, and gives it {{ {string.Join(", ", Values.Select(static value => $"{value.Key}: {ProgramText.Of(value.Value)}"))} }}";
}
