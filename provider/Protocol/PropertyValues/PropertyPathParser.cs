using System.Globalization;
using System.Text;

namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>Reads the steps of a <see cref="PropertyPath"/>.</summary>
internal static class PropertyPathParser
{
    /// <summary>Whether <paramref name="name"/> is written without brackets and quotes.</summary>
    public static bool IsPlainName(string name) =>
        name.Length > 0 && name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');

    public static IEnumerable<object> Steps(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            at += text[at] == '.' && at > 0 ? 1 : 0;

            // A dot before a bracket is tolerated, because Pulumi's engine does.
            yield return at < text.Length && text[at] == '[' ? Bracketed(text, ref at) : Name(text, ref at);
        }
    }

    private static string Name(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not ('.' or '['))
        {
            at++;
        }

        return at > start ? text[start..at] : throw Malformed(text, start, "a name is missing");
    }

    private static object Bracketed(string text, ref int at)
    {
        var start = at++;
        object step;
        if (at < text.Length && text[at] == '"')
        {
            step = Quoted(text, ref at);
        }
        else
        {
            var close = text.IndexOf(']', at);
            var inner = close < 0 ? "" : text[at..close];
            at = Math.Max(close, at);
            step = inner == "*" ? inner
                : int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index
                : throw Malformed(text, start, "an index, * or a quoted name must stand in brackets");
        }

        if (at >= text.Length || text[at] != ']')
        {
            throw Malformed(text, start, "the bracket is not closed");
        }

        at++;
        return step;
    }

    private static string Quoted(string text, ref int at)
    {
        var start = at++;
        var name = new StringBuilder();
        while (at < text.Length && text[at] != '"')
        {
            // Only a quote can be escaped; any other backslash stands for itself.
            at += text.AsSpan(at).StartsWith("\\\"", StringComparison.Ordinal) ? 1 : 0;
            name.Append(text[at++]);
        }

        if (at >= text.Length)
        {
            throw Malformed(text, start, "the quote is not closed");
        }

        at++;
        return name.ToString();
    }

    private static FormatException Malformed(string text, int at, string problem) =>
        new($"\"{text}\" is no property path: {problem} (at character {at.ToString(CultureInfo.InvariantCulture)}).");
}
