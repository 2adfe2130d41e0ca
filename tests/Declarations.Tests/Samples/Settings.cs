namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>Settings of a provider of gardens.</summary>
[DeclaredObject, AtMostOneOf("address", "soil")]
internal sealed partial record Settings
{
    /// <summary>The key of the town.</summary>
    [Secret, FromEnvironment("TOWN_KEY"), NotBlank]
    public string? Key { get; init; }

    /// <summary>Address of the town.</summary>
    [Replaces]
    public string? Address { get; init; }

    /// <summary>The soil that is worked on.</summary>
    [Enumerated(typeof(Soil)), FromEnvironment("TOWN_SOIL")]
    public string? Soil { get; init; }

    /// <summary>How many gardens are worked on at once.</summary>
    [Between(1, 64), FromEnvironment("TOWN_WORKERS")]
    public int? Workers { get; init; }

    /// <summary>Whether it is worked at night.</summary>
    public bool IsNightWork { get; init; } = true;

    /// <summary>Words to find gardens by.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The pond that all share.</summary>
    public Pond? Pond { get; init; }
}
