namespace ElevenProvider.Provider.Assets;

/// <summary>A kind of audio file, as far as an upload must name it.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">How the names of such files end, with the dot.</param>
internal sealed record AudioFormat(string MediaType, string Extension)
{
    /// <summary>How many bytes from the start of a file tell its format.</summary>
    public const int TellingBytes = 12;

    private static readonly AudioFormat Mp3 = new("audio/mpeg", ".mp3");
    private static readonly AudioFormat Wave = new("audio/wav", ".wav");
    private static readonly AudioFormat Ogg = new("audio/ogg", ".ogg");
    private static readonly AudioFormat Flac = new("audio/flac", ".flac");
    private static readonly AudioFormat Mp4 = new("audio/mp4", ".m4a");
    private static readonly AudioFormat Aac = new("audio/aac", ".aac");
    private static readonly AudioFormat Aiff = new("audio/aiff", ".aiff");
    private static readonly AudioFormat WebM = new("audio/webm", ".webm");

    /// <summary>The format by the extension of a file's name; null where that says nothing.</summary>
    public static AudioFormat? ByName(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".MP3" or ".MPGA" => Mp3,
        ".WAV" => Wave,
        ".OGG" or ".OGA" or ".OPUS" => Ogg,
        ".FLAC" => Flac,
        ".M4A" or ".MP4" => Mp4,
        ".AAC" => Aac,
        ".AIF" or ".AIFF" => Aiff,
        ".WEBM" => WebM,
        _ => null,
    };

    /// <summary>The format by the first bytes of a file; null where they say nothing.</summary>
    public static AudioFormat? ByContent(ReadOnlySpan<byte> start) => start switch
    {
        _ when start.StartsWith("ID3"u8) => Mp3,
        _ when start.StartsWith("RIFF"u8) && From(start, 8).StartsWith("WAVE"u8) => Wave,
        _ when start.StartsWith("OggS"u8) => Ogg,
        _ when start.StartsWith("fLaC"u8) => Flac,
        _ when From(start, 4).StartsWith("ftyp"u8) => Mp4,
        _ when start.StartsWith("FORM"u8) && From(start, 8).StartsWith("AIF"u8) => Aiff,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => WebM,

        // A frame's header: eleven bits of ones, then the version and the layer; AAC has no layer.
        [0xFF, var next, ..] when (next & 0xF6) == 0xF0 => Aac,
        [0xFF, var next, ..] when (next & 0xE0) == 0xE0 && (next & 0x06) != 0 => Mp3,
        _ => null,
    };

    private static ReadOnlySpan<byte> From(ReadOnlySpan<byte> start, int index) => start.Length > index ? start[index..] : [];
}
