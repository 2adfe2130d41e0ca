using System.Text;
using System.Text.Encodings.Web;

namespace ElevenProvider.Api.Errors;

/// <summary>The forms in which a server, or something before it, may send a secret text back.</summary>
public static class EchoedForms
{
    // Three bytes become four characters, so that a text looks different by where it begins.
    private const int BytesOfGroup = 3;
    private const int CharactersOfGroup = 4;

    // What is left of a shorter text would be found in many others.
    private const int ShortestEncoded = 8;

    /// <summary>The text as it is and encoded, without duplicates; the text itself is the first one.</summary>
    public static IEnumerable<string> Of(string text) => Plain(text).Concat(Encoded(text)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Plain(string text) =>
    [
        text,
        Uri.EscapeDataString(text),
        UrlEncoder.Default.Encode(text),
        HtmlEncoder.Default.Encode(text),
        JavaScriptEncoder.Default.Encode(text),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text),
    ];

    private static IEnumerable<string> Encoded(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length < ShortestEncoded)
        {
            yield break;
        }

        yield return Convert.ToHexString(bytes);
        for (var offset = 0; offset < BytesOfGroup; offset++)
        {
            var base64 = Base64(bytes, offset);
            yield return base64;
            yield return base64.Replace('+', '-').Replace('/', '_');
        }
    }

    // Without the first and last characters, which depend on what stands beside the text.
    private static string Base64(byte[] bytes, int offset)
    {
        var whole = Convert.ToBase64String([.. new byte[offset], .. bytes]);
        var from = offset == 0 ? 0 : CharactersOfGroup;
        var complete = (offset + bytes.Length) / BytesOfGroup * CharactersOfGroup;
        return whole[from..complete];
    }
}
