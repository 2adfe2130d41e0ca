namespace ElevenProvider.Demo;

/// <summary>Writes what the demo has to say between what the engine prints.</summary>
/// <param name="output">Where to.</param>
/// <param name="isColourful">Whether that understands the colours of a terminal.</param>
internal sealed class StoryTeller(TextWriter output, bool isColourful)
{
    /// <summary>Writes a paragraph.</summary>
    public Task Say(string text) => output.WriteLineAsync(text);

    /// <summary>Writes what a step is about to show.</summary>
    public Task Announce(int step, string text) => output.WriteLineAsync($"\n{Styled("1", $"{step}. {text}")}\n");

    /// <summary>Writes what was seen to be so.</summary>
    public Task Confirm(string claim) => output.WriteLineAsync(Styled("36", $"  -> {claim}"));

    private string Styled(string style, string text) => isColourful ? $"\e[{style}m{text}\e[0m" : text;
}
