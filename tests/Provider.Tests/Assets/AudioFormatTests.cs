using System.Text;
using ElevenProvider.Provider.Assets;

namespace ElevenProvider.Provider.Tests.Assets;

public sealed class AudioFormatTests
{
    [Theory]
    [InlineData("a.mp3", "audio/mpeg")]
    [InlineData("A.MP3", "audio/mpeg")]
    [InlineData("a.b.wav", "audio/wav")]
    [InlineData("a.opus", "audio/ogg")]
    [InlineData("a.flac", "audio/flac")]
    [InlineData("a.m4a", "audio/mp4")]
    [InlineData("a.aac", "audio/aac")]
    [InlineData("a.aif", "audio/aiff")]
    [InlineData("a.webm", "audio/webm")]
    [InlineData("a", null)]
    [InlineData("a.txt", null)]
    public void The_extension_tells_the_format(string name, string? expected) => Assert.Equal(expected, AudioFormat.ByName(name)?.MediaType);

    [Theory]
    [InlineData("ID3\u0004", ".mp3")]
    [InlineData("\u00FF\u00FB\u0090", ".mp3")]
    [InlineData("\u00FF\u00F3\u0090", ".mp3")]
    [InlineData("\u00FF\u00F1\u0050", ".aac")]
    [InlineData("\u00FF\u00F9\u0050", ".aac")]
    [InlineData("RIFF\u0001\u0002\u0003\u0004WAVE", ".wav")]
    [InlineData("RIFF\u0001\u0002\u0003\u0004AVI ", null)]
    [InlineData("OggS", ".ogg")]
    [InlineData("fLaC", ".flac")]
    [InlineData("\0\0\0\u0018ftypM4A ", ".m4a")]
    [InlineData("FORM\u0001\u0002\u0003\u0004AIFC", ".aiff")]
    [InlineData("\u001A\u0045\u00DF\u00A3", ".webm")]
    [InlineData("\u00FF\u0000", null)]
    [InlineData("RIFF", null)]
    [InlineData("hello, world", null)]
    [InlineData("", null)]
    public void The_first_bytes_tell_the_format(string start, string? expected) =>
        Assert.Equal(expected, AudioFormat.ByContent(Encoding.Latin1.GetBytes(start))?.Extension);
}
