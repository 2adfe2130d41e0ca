using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;
using static Google.Protobuf.WellKnownTypes.Value;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>Values and names that no program means.</summary>
internal static class HostileValues
{
    private const string HashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly string[] Signed =
    [
        Signatures.Secret, Signatures.Asset, Signatures.Archive, Signatures.ResourceReference, Signatures.Output, Signatures.ByteString,
        "", "00000000000000000000000000000000", Signatures.Key,
    ];

    private static readonly string[] Members = ["value", "hash", "text", "path", "uri", "assets", "urn", "id", "name", "type", "packageVersion", "secret", "dependencies"];

    public static readonly string[] Texts =
    [
        "", " ", "\0", "\n", "\r\n", "..", ".", "../../user", "..%2f..%2fuser", "%2e%2e", "%", "%00", "a/b", "a\\b", "/", "//", "a?b=c", "a#b", "{voice_id}",
        "group:", "group:/", "account:", "account:/key:", "library:", "library:/", "library:a/b/c", "user/", "//user/x", "key:", "default", "default/x@example.com",
        "null", "true", "NaN", "-1", "9999-12-31T23:59:59.9999999Z", "0001-01-01", "2026-13-45", "\u202e\u200b\ufeff", "\ud83d\ude00", "ﬃ", "İ",
        "elevenlabs:index:", "elevenlabs:index:Nothing", "::", "a:b:c:d", "urn:pulumi:", "all", "http://[", "http://127.0.0.1:1/x", "file:///dev/null",
        "https://user:password@example.com/", "::1", "0.0.0.0/0", "1.2.3.4/33", "@", "a@b", "a@b@c", "\"", "'; --", "[0]", "a[", "a[\"", "a..b", "*", "__defaults",
        Signatures.Key, Signatures.SentinelOf(UnknownKind.String), Signatures.SentinelOf(UnknownKind.Asset), Signatures.SentinelOf(UnknownKind.Array),
    ];

    private static readonly double[] Numbers =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0.5, -1, 1e308, -1e308, double.Epsilon, 9007199254740993, 2147483648, -2147483649, 1e15,
    ];

    /// <summary>A text, now and then a long one.</summary>
    public static string Text(Random random) => random.Next(20) switch
    {
        0 => new string('a', random.Next(100_000)),
        1 => string.Concat(Enumerable.Repeat("../", random.Next(1000))),
        _ => Texts[random.Next(Texts.Length)],
    };

    public static double Number(Random random) => Numbers[random.Next(Numbers.Length)];

    /// <summary>A value of any kind, nested a little.</summary>
    public static Value Value(Random random, int depth = 3) => random.Next(depth > 0 ? 14 : 5) switch
    {
        0 => ForNull(),
        1 => ForBool(random.Next(2) == 0),
        2 => ForNumber(Number(random)),
        3 => ForString(Text(random)),
        4 => new Value(),
        5 => ForList([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
        6 => Repeated(Value(random, 0), random.Next(5000)),
        7 => ForStruct(Struct(random, depth - 1)),
        8 => Nested(Value(random, 0), random.Next(160)),
        9 => Asset(random),
        10 => Wrapped(Value(random, depth - 1), Signatures.Secret),
        11 => Wrapped(Value(random, depth - 1), Signatures.Output),
        _ => ForStruct(Marked(random, depth - 1)),
    };

    /// <summary>An asset with any of the members that one can have, and some that it cannot.</summary>
    private static Value Asset(Random random)
    {
        var asset = new Struct { Fields = { [Signatures.Key] = ForString(random.Next(4) == 0 ? Signatures.Archive : Signatures.Asset) } };
        (string Name, Func<Value> Make)[] members =
        [
            ("hash", () => ForString(random.Next(2) == 0 ? HashOfNothing : Text(random))),
            ("text", () => ForString(random.Next(2) == 0 ? "ID3 hello" : Text(random))),
            ("path", () => ForString(random.Next(2) == 0 ? "/dev/null" : Text(random))),
            ("uri", () => ForString(random.Next(2) == 0 ? "ftp://example.com/" : Text(random))),
            ("assets", () => ForStruct(new Struct { Fields = { ["a"] = Value(random, 0) } })),
            ("hash", () => Value(random, 0)),
        ];
        foreach (var (name, make) in members)
        {
            if (random.Next(3) == 0)
            {
                asset.Fields[name] = make();
            }
        }

        return ForStruct(asset);
    }

    private static Struct Struct(Random random, int depth)
    {
        var result = new Struct();
        for (var left = random.Next(5); left > 0; left--)
        {
            result.Fields[Text(random)] = Value(random, depth);
        }

        return result;
    }

    private static Struct Marked(Random random, int depth)
    {
        var result = new Struct { Fields = { [Signatures.Key] = random.Next(6) == 0 ? Value(random, 0) : ForString(Signed[random.Next(Signed.Length)]) } };
        for (var left = random.Next(4); left > 0; left--)
        {
            result.Fields[Members[random.Next(Members.Length)]] = Value(random, depth);
        }

        return result;
    }

    private static Value Wrapped(Value value, string signature) =>
        ForStruct(new Struct { Fields = { [Signatures.Key] = ForString(signature), ["value"] = value } });

    private static Value Repeated(Value value, int times) => ForList([.. Enumerable.Repeat(value, times)]);

    private static Value Nested(Value value, int depth)
    {
        for (var left = depth; left > 0; left--)
        {
            value = left % 2 == 0 ? ForList(value) : ForStruct(new Struct { Fields = { ["a"] = value } });
        }

        return value;
    }
}
