namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>What grows in a garden. New kinds are found every year.</summary>
[DeclaredEnumeration(IsOpen = true)]
internal static partial class Flower
{
    /// <summary>A rose.</summary>
    public const string Rose = "rose";

    /// <summary>A tulip.</summary>
    public const string Tulip = "tulip";

    // Neither of these is a value.
    internal const string Hidden = "hidden";
    public const int Count = 2;
}
