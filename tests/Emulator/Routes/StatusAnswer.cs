namespace ElevenProvider.Emulator.Routes;

/// <summary>The answer of routes that have nothing to say but that it is done.</summary>
internal sealed record StatusAnswer(string Status)
{
    public static StatusAnswer Ok { get; } = new("ok");
}
