using System.Text.Json;

namespace ElevenProvider.Benchmarks.Figures;

/// <summary>Why figures miss their bars, as <c>reasons.json</c> has it by the figure's id. One that is met needs none.</summary>
internal static class Reasons
{
    private static readonly Lazy<Dictionary<string, string>> Texts = new(static () =>
    {
        using var stream = typeof(Reasons).Assembly.GetManifestResourceStream("reasons.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    });

    /// <summary>The reason of a figure that is missed; empty for any other.</summary>
    public static string Of(Figure figure) =>
        figure.IsMet != false ? "" : Texts.Value.GetValueOrDefault(figure.Id, "not known yet");
}
