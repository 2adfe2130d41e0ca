using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ElevenProvider.Api.Errors;

/// <summary>Makes text from outside fit to be shown: one short line, without the API key and without anything that looks like one.</summary>
/// <param name="apiKey">The key in use; null or empty if there is none.</param>
internal sealed partial class Redactor(string? apiKey)
{
    private const string Mask = "[secret]";
    private const int MaxLength = 300;

    // Far more than is shown, so that no secret that is shown is cut in half, and far less than a server can send.
    private const int MaxInputLength = 16 * 1024;
    private const int MaxIdentifierLength = 100;

    // Only what goes wrong needs them. The longest first, because one may be a part of another.
    private readonly Lazy<string[]> _forms = new(() => string.IsNullOrEmpty(apiKey) ? [] : [.. EchoedForms.Of(apiKey).OrderByDescending(static form => form.Length)]);

    /// <summary>The text on one line, redacted, and cut to about 300 characters.</summary>
    public string Clean(string text) => Cut(Redact(OnOneLine(text)));

    /// <summary>A code, scope or request id as it is; null if it is none, or could be a secret.</summary>
    public string? CleanIdentifier(string? text) =>
        text is { Length: > 0 and <= MaxIdentifierLength } && text.All(IsOfIdentifier) && !HasKey(text) && !PrefixedKey().IsMatch(text) ? text : null;

    private bool HasKey(string text) => _forms.Value.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    // Redacting comes before cutting: half a key would no longer be recognised.
    private string Redact(string text)
    {
        var withoutKey = _forms.Value.Aggregate(text, static (rest, form) => rest.Replace(form, Mask, StringComparison.OrdinalIgnoreCase));
        return HexadecimalKey().Replace(PrefixedKey().Replace(withoutKey, Mask), Mask);
    }

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, MaxInputLength)))
        {
            if (char.IsWhiteSpace(character))
            {
                line.Append(' ');
            }
            else if (!char.IsControl(character) && char.GetUnicodeCategory(character) is not UnicodeCategory.Format)
            {
                line.Append(character);
            }
        }

        return line.ToString().Trim();
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    private static bool IsOfIdentifier(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or '+' or ':' or '/';

    // A word such as task_identifier is no key: what stands before sk_ must not be part of a word.
    [SuppressMessage("Security", "MA0009", Justification = "One quantifier at the end of each pattern: it takes linear time.")]
    [GeneratedRegex("(?<![A-Za-z0-9])sk_[A-Za-z0-9_-]{6,}|sk_[0-9a-f]{16,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrefixedKey();

    [SuppressMessage("Security", "MA0009", Justification = "One quantifier at the end of the pattern: it takes linear time.")]
    [GeneratedRegex("[0-9a-f]{32,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HexadecimalKey();
}
