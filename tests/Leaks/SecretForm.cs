using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ElevenProvider.Leaks;

/// <summary>A form in which a secret can be somewhere without being seen at once.</summary>
/// <param name="Description">Which secret it is, and in which form.</param>
/// <param name="Text">What to search for.</param>
/// <param name="Comparison">How.</param>
internal sealed record SecretForm(string Description, string Text, StringComparison Comparison)
{
    // Half of a key is a leak too. What is shorter may be its hint, which everybody may see.
    private const int ShortestHalf = 10;

    // As many bytes as base64 makes into one group.
    private const int Group = 3;
    private const int CharactersOfGroup = 4;

    /// <summary>Whether <paramref name="text"/> holds it.</summary>
    public bool IsIn(string text) => text.Contains(Text, Comparison);

    /// <summary>The forms of a secret.</summary>
    public static IReadOnlyList<SecretForm> Of(string what, string text) =>
        [.. All(what, text).DistinctBy(static form => (form.Text, form.Comparison))];

    private static IEnumerable<SecretForm> All(string what, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hexadecimal = Convert.ToHexString(bytes);
        yield return Any("as it is", text);
        yield return Any("in JSON", JsonSerializer.Serialize(text)[1..^1]);
        yield return Any("in a URL", Uri.EscapeDataString(text));
        yield return Any("in a form", WebUtility.UrlEncode(text));
        yield return Any("in HTML", WebUtility.HtmlEncode(text));
        yield return Any("in hexadecimal", hexadecimal);
        yield return Any("in hexadecimal with dashes", BitConverter.ToString(bytes));
        yield return Any("in a URL, every character", string.Concat(bytes.Select(static each => string.Create(CultureInfo.InvariantCulture, $"%{each:X2}"))));
        for (var offset = 0; offset < Group; offset++)
        {
            var base64 = Base64(bytes, offset);
            yield return Exact("in base64", base64);
            yield return Exact("in base64 for URLs", base64.Replace('+', '-').Replace('/', '_'));
        }

        if (text.Length >= 2 * ShortestHalf)
        {
            yield return Any("its first half", text[..(text.Length / 2)]);
            yield return Any("its second half", text[(text.Length / 2)..]);
        }

        SecretForm Any(string form, string encoded) => new($"{what}, {form}", encoded, StringComparison.OrdinalIgnoreCase);

        SecretForm Exact(string form, string encoded) => new($"{what}, {form}", encoded, StringComparison.Ordinal);
    }

    // What stays the same wherever in a longer text the secret stands.
    private static string Base64(byte[] bytes, int offset)
    {
        var whole = Convert.ToBase64String([.. new byte[offset], .. bytes]);
        return whole[(offset == 0 ? 0 : CharactersOfGroup)..((offset + bytes.Length) / Group * CharactersOfGroup)];
    }
}
