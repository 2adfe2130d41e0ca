using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>Orders in which the voice library can be listed; what is the most comes first.</summary>
[DeclaredEnumeration(IsOpen = true)]
internal static partial class SharedVoiceSort
{
    /// <summary>By when the voice was shared.</summary>
    public const string CreatedDate = "created_date";

    /// <summary>By the characters that were spoken with the voice in the last year.</summary>
    public const string UsageCharacterCount1y = "usage_character_count_1y";

    /// <summary>By how much the voice is used at present.</summary>
    public const string Trending = "trending";

    /// <summary>By how many users have added the voice.</summary>
    public const string ClonedByCount = "cloned_by_count";
}
