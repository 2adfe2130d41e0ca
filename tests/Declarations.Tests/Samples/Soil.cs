namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>What a garden lies on.</summary>
[DeclaredEnumeration]
internal static partial class Soil
{
    /// <summary>Clay.</summary>
    public const string Clay = "clay";

    /// <summary>Sand from the river.</summary>
    public const string RiverSand = "river_sand";
}
