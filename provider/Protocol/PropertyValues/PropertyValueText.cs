using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>Writes values for people: like JSON, with secrets and unknowns named instead of shown.</summary>
internal static class PropertyValueText
{
    public static string Of(PropertyValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, PropertyValue value)
    {
        _ = value switch
        {
            PropertyNull => text.Append("null"),
            PropertyBoolean boolean => text.Append(boolean.Value ? "true" : "false"),
            PropertyNumber number => text.Append(number.Value.ToString(CultureInfo.InvariantCulture)),
            PropertyString { Value: var content } => AppendQuoted(text, content),
            PropertyArray array => AppendItems(text, array),
            PropertyObject map => AppendProperties(text, map),
            PropertySecret or PropertyOutput { IsSecret: true } => text.Append("[secret]"),
            PropertyUnknown or PropertyOutput { Value: null } => text.Append("[unknown]"),
            PropertyOutput { Value: { } inner } => text.Append(Of(inner)),
            PropertyAsset asset => text.Append("asset(").Append(asset.Path ?? asset.Uri ?? "text").Append(')'),
            PropertyArchive archive => text.Append("archive(").Append(archive.Path ?? archive.Uri ?? "assets").Append(')'),
            PropertyResourceReference reference => text.Append(reference.Urn),
            PropertyByteString bytes => text.Append("bytes(").Append(bytes.Value.Length).Append(')'),
            _ => throw new InvalidOperationException($"There is no text for a {value.GetType().Name}."),
        };
    }

    private static StringBuilder AppendQuoted(StringBuilder text, string content) =>
        text.Append('"').Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(content)).Append('"');

    private static StringBuilder AppendItems(StringBuilder text, PropertyArray array)
    {
        text.Append('[');
        for (var index = 0; index < array.Count; index++)
        {
            text.Append(index == 0 ? "" : ", ");
            Append(text, array[index]);
        }

        return text.Append(']');
    }

    private static StringBuilder AppendProperties(StringBuilder text, PropertyObject map)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in map.OrderBy(static property => property.Key, StringComparer.Ordinal))
        {
            text.Append(first ? " " : ", ");
            AppendQuoted(text, name).Append(": ");
            Append(text, value);
            first = false;
        }

        return text.Append(first ? "}" : " }");
    }
}
