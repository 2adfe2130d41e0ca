using System.Text;

namespace ElevenProvider.SdkGenerator;

/// <summary>Spells names as languages do.</summary>
internal static class CaseExtensions
{
    /// <summary><c>serviceAccount</c> as <c>ServiceAccount</c>.</summary>
    public static string PascalCase(this string name) => $"{char.ToUpperInvariant(name[0])}{name[1..]}";

    /// <summary><c>ServiceAccount</c> as <c>serviceAccount</c>.</summary>
    public static string CamelCase(this string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";

    /// <summary><c>serviceAccount</c> as <c>service_account</c>.</summary>
    public static string SnakeCase(this string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
