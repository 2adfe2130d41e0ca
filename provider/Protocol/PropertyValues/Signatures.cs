namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>The constants by which Pulumi marks values that <c>google.protobuf.Value</c> has no kind for.</summary>
/// <remarks>They are the same in every language's SDK and can never change, because state files hold them.</remarks>
public static class Signatures
{
    /// <summary>The key whose presence makes an object special.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>Marks a secret.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>Marks an asset.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>Marks an archive.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>Marks a resource reference.</summary>
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>Marks an output value.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>Marks a byte string.</summary>
    public const string ByteString = "803fd3297a5875dc03ca845dda5d2a98";

    private const string UnknownBoolean = "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7";
    private const string UnknownNumber = "3eeb2bf0-c639-47a8-9e75-3b44932eb421";
    private const string UnknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string UnknownArray = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";
    private const string UnknownAsset = "030794c1-ac77-496b-92df-f27374a8bd58";
    private const string UnknownArchive = "e48ece36-62e2-4504-bad9-02848725956a";
    private const string UnknownObject = "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";

    /// <summary>The string that stands for an unknown of <paramref name="kind"/>.</summary>
    public static string SentinelOf(UnknownKind kind) => kind switch
    {
        UnknownKind.Boolean => UnknownBoolean,
        UnknownKind.Number => UnknownNumber,
        UnknownKind.Array => UnknownArray,
        UnknownKind.Asset => UnknownAsset,
        UnknownKind.Archive => UnknownArchive,
        UnknownKind.Object => UnknownObject,
        _ => UnknownString,
    };

    /// <summary>The kind of unknown that <paramref name="text"/> stands for; null where it is a string like any other.</summary>
    public static UnknownKind? UnknownKindOf(string text) => text switch
    {
        UnknownString => UnknownKind.String,
        UnknownBoolean => UnknownKind.Boolean,
        UnknownNumber => UnknownKind.Number,
        UnknownArray => UnknownKind.Array,
        UnknownAsset => UnknownKind.Asset,
        UnknownArchive => UnknownKind.Archive,
        UnknownObject => UnknownKind.Object,
        _ => null,
    };
}
