using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>Categories by which the voice library can be searched.</summary>
[DeclaredEnumeration(IsOpen = true)]
internal static partial class SharedVoiceCategory
{
    /// <summary>Clones that were trained on much material.</summary>
    public const string Professional = "professional";

    /// <summary>Voices of famous people.</summary>
    public const string Famous = "famous";

    /// <summary>Voices of studio quality.</summary>
    public const string HighQuality = "high_quality";
}
