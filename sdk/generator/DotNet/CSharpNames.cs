using System.Text.Json;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>What things of a schema are called in C#, by Pulumi's rules.</summary>
internal static partial class CSharpNames
{
    private static readonly JsonSerializerOptions Escaping = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern "
        + "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override "
        + "params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof "
        + "uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    /// <summary>A class or property: its name with a capital letter, and without hyphens.</summary>
    public static string Pascal(string name) => string.Concat(name.Split('-').Select(static word => word.Length > 0 ? word.PascalCase() : ""));

    /// <summary>A parameter.</summary>
    public static string Parameter(string name) => Keywords.Contains(name) ? $"@{name}" : name;

    /// <summary>A namespace: that of a package or of a module.</summary>
    public static string Namespace(string name, IReadOnlyDictionary<string, string> namespaces) =>
        namespaces.TryGetValue(name, out var chosen) ? chosen : string.Join('.', name.Split('/').Select(Pascal));

    /// <summary>A value of an enumeration.</summary>
    /// <param name="name">Its name, or its value where it has none.</param>
    /// <param name="enumeration">The enumeration that it is of.</param>
    public static string EnumValue(string name, string enumeration)
    {
        var words = string.Concat(name.Select(static (character, index) => IsPart(character) ? (index == 0 && char.IsDigit(character) ? $"_{character}" : $"{character}") : "_"));
        var identifier = Underscores().Replace(Pascal(words), "_");
        return identifier switch
        {
            "Equals" => "EqualsValue",
            ['_', ..] => enumeration + identifier,
            _ => identifier,
        };
    }

    /// <summary>A text as a literal.</summary>
    public static string Literal(string text) => JsonSerializer.Serialize(text, Escaping);

    private static bool IsPart(char character) => character == '_' || char.IsLetterOrDigit(character);

    [GeneratedRegex("_+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Underscores();
}
