using System.Text.Json.Serialization;

namespace ElevenProvider.Emulator.State;

/// <summary>What becomes of a new name for a copy from the voice library.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LibraryCopyEdit>))]
internal enum LibraryCopyEdit
{
    /// <summary>The copy gets it.</summary>
    [JsonStringEnumMemberName("obeyed")]
    Obeyed,

    /// <summary>The request succeeds, and the copy keeps its name.</summary>
    [JsonStringEnumMemberName("ignored")]
    Ignored,

    /// <summary>The request fails.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,
}
