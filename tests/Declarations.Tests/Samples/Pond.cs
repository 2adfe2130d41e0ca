namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>A pond in a garden.</summary>
[DeclaredObject, AtMostOneOf("pump", "spring")]
internal sealed partial record Pond
{
    /// <summary>Its depth in centimetres.</summary>
    [Between(1, 500)]
    public required int Depth { get; init; }

    /// <summary>What it is called, in any letter case.</summary>
    [ComparedAs<CaseInsensitive>]
    public string? Label { get; init; }

    /// <summary>What swims in it, in any order.</summary>
    [Unordered, NotBlank]
    public IReadOnlyList<string>? Fish { get; init; }

    /// <summary>Whether it is fenced in.</summary>
    public bool IsFenced { get; init; } = true;

    /// <summary>The code of its gate.</summary>
    [Secret]
    public string? GateCode { get; init; }

    /// <summary>The pump that fills it.</summary>
    public string? Pump { get; init; }

    /// <summary>The spring that fills it.</summary>
    public string? Spring { get; init; }
}
