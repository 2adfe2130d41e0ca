using FsCheck;
using FsCheck.Fluent;

namespace ElevenProvider.Properties.Tests.Generators;

/// <summary>Random texts as people write them.</summary>
internal static class Texts
{
    /// <summary>Names: of any script, with quotes and slashes, but not blank.</summary>
    public static Gen<string> Names { get; } = Gen.Frequency(
        (4, Gen.Elements("reader", "Writer", "CI", "ночной ключ", "漢字", "Ångström/Süd", "a \"quoted\" name", "100 %", "émoji 😀", "x;y=z\\", "two  spaces")),
        (1, Gen.Elements("a", "ß", "é", "е\u0301", "語", "😀", "\"", "'", "\\", "/", "%2F", "&", "<", "?", "#", " b", "\t", "\n", "\u200d", "\u202e")
            .NonEmptyListOf().Resize(6).Select(string.Concat).Where(static text => !string.IsNullOrWhiteSpace(text))));

    /// <summary>Names of files. Quotes and line breaks go over the wire as %22 and the like, as browsers send them, and so the server may show them.</summary>
    public static Gen<string> FileNames { get; } = Names.Where(static name => name.IndexOfAny(['"', '\r', '\n']) < 0);

    /// <summary>An address in some letter case.</summary>
    public static Gen<string> Email(IEnumerable<string> addresses) =>
        from address in Gen.Elements(addresses)
        from spelling in Gen.Elements<Func<string, string>>(
            static text => text,
            static text => text.ToUpperInvariant(),
            static text => char.ToUpperInvariant(text[0]) + text[1..])
        select spelling(address);

    /// <summary>Spellings of addresses and networks, several of some.</summary>
    public static IReadOnlyList<string> Spellings { get; } =
    [
        "192.0.2.1", "192.0.2.1/32", "198.51.100.0/24", "0.0.0.0/0", "2001:db8::1", "2001:DB8:0:0:0:0:0:1", "2001:0db8::1/128", "2001:db8::/32",
        "2001:0DB8:0000::/32", "::ffff:192.0.2.7", "::FFFF:C000:0207", "::/0", "::", "::/128",
    ];

    /// <summary>Addresses and networks, each in some spelling.</summary>
    public static Gen<string> Networks { get; } = Gen.Elements(Spellings.AsEnumerable());

    /// <summary>Recordings, which are text here.</summary>
    public static Gen<string> Recordings { get; } = Gen.Elements("la", "la la", "ラ", "pause\r\n--boundary--\r\n", "\0\u0001\u007f");
}
