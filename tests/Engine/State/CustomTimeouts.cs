using System.Globalization;

namespace ElevenProvider.Engine.State;

/// <summary>How long the operations of a resource may take, in seconds; 0 leaves it to the provider.</summary>
internal sealed record CustomTimeouts(double Create, double Update, double Delete, double Read)
{
    /// <summary>Everything is left to the provider.</summary>
    public static CustomTimeouts None { get; } = new(0, 0, 0, 0);

    /// <summary>Seconds of a duration in Go's spelling, such as <c>1h2m3.5s</c>; 0 for an empty text.</summary>
    /// <exception cref="EngineException"><paramref name="text"/> is no duration.</exception>
    public static double Seconds(string text)
    {
        var seconds = 0.0;
        for (var at = 0; at < text.Length;)
        {
            var digits = text[at..].TakeWhile(static character => char.IsAsciiDigit(character) || character == '.').Count();
            var unit = string.Concat(text[(at + digits)..].TakeWhile(char.IsAsciiLetter));
            seconds += double.TryParse(text.AsSpan(at, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number * SecondsPer(unit, text)
                : throw NotADuration(text);
            at += digits + unit.Length;
        }

        return seconds;
    }

    private static double SecondsPer(string unit, string text) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "us" => 1e-6,
        "ns" => 1e-9,
        _ => throw NotADuration(text),
    };

    private static EngineException NotADuration(string text) => new($"customTimeouts: \"{text}\" is no duration such as 90s or 2m30s.");
}
