namespace ElevenProvider.Emulator.Bodies;

/// <summary>How the API's messages list the values that it would take.</summary>
internal static class EnglishList
{
    public static string Of(IReadOnlyList<string> choices)
    {
        var quoted = choices.Select(choice => $"'{choice}'").ToList();
        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }
}
