using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>Requests of megabytes, each with one thing in it that is far too large, or far too many.</summary>
internal static class HugeRequests
{
    private const int Long = 4 * 1024 * 1024;
    private const int Many = 50_000;
    private const string Urn = "urn:pulumi:dev::tests::elevenlabs:index:ServiceAccountApiKey::it";
    private const string Key = "elevenlabs:index:ServiceAccountApiKey";
    private const string Share = "elevenlabs:index:ResourceShare";
    private const string Sample = "elevenlabs:index:VoiceSample";

    private static string LongText { get; } = new('x', Long);

    /// <summary>The requests, by what is too large.</summary>
    public static IReadOnlyDictionary<string, Func<(string Method, IMessage Message)>> All { get; } = new Dictionary<string, Func<(string Method, IMessage Message)>>(StringComparer.Ordinal)
    {
        ["the name of a property"] = static () => Check(Key, Properties(("name", "it"), (LongText, 1))),
        ["the name of a property in quotes"] = static () => Check(Key, Properties((string.Concat(Enumerable.Repeat("\"[", Long / 2)), 1))),
        ["many unknown properties"] = static () => Check(Key, new(Enumerable.Range(0, Many).Select(static number => KeyValuePair.Create($"p{number}", (PropertyValue)1)))),
        ["a word of an open set"] = static () => Check(Share, Properties(("resourceType", LongText), ("resourceId", "x"), ("role", "viewer"), ("groupId", "g"))),
        ["a word of a set"] = static () => Check(Share, Properties(("resourceType", "voice"), ("resourceId", "x"), ("role", LongText), ("groupId", "g"))),
        ["an address"] = static () => Check(Share, Properties(("resourceType", "voice"), ("resourceId", "x"), ("role", "viewer"), ("userEmail", $"{LongText}@{LongText}.x"))),
        ["many permissions"] = static () => Check(Key, Properties(("serviceAccountUserId", "a"), ("permissions", Items(static number => $"permission_{number}")))),
        ["many wrong permissions"] = static () => Check(Key, Properties(("serviceAccountUserId", "a"), ("permissions", Items(static number => number)))),
        ["many networks"] = static () => Check(Key, Properties(("serviceAccountUserId", "a"), ("permissions", List("all")), ("allowedIps", Items(static number => $"10.{number >> 16}.{(number >> 8) & 255}.{number & 255}")))),
        ["a network"] = static () => Check(Key, Properties(("serviceAccountUserId", "a"), ("permissions", List("all")), ("allowedIps", List(LongText)))),
        ["a name in Check"] = static () => ("Check", new CheckRequest { Type = Key, Urn = Urn, Name = LongText, News = new Struct() }),
        ["an address of the API"] = static () => ("CheckConfig", new CheckRequest { Urn = Urn, News = Properties(("baseUrl", $"https://{LongText}/")).ToStruct() }),
        ["a key of the API"] = static () => ("CheckConfig", new CheckRequest { Urn = Urn, News = Properties(("apiKey", LongText)).ToStruct() }),
        ["a residency"] = static () => ("Configure", new ConfigureRequest { Args = Properties(("residency", LongText)).ToStruct() }),
        ["a type"] = static () => ("Create", new CreateRequest { Type = LongText, Urn = Urn, Properties = new Struct() }),
        ["a URN"] = static () => ("Create", new CreateRequest { Urn = $"urn:pulumi:dev::tests::{LongText}::it", Properties = new Struct() }),
        ["a token"] = static () => ("Invoke", new InvokeRequest { Tok = LongText, Args = new Struct() }),
        ["an id without a slash"] = static () => ("Read", new ReadRequest { Type = Key, Urn = Urn, Id = LongText }),
        ["an id with a slash"] = static () => ("Read", new ReadRequest { Type = Key, Urn = Urn, Id = $"a/{LongText}" }),
        ["an id of slashes"] = static () => ("Read", new ReadRequest { Type = Share, Urn = Urn, Id = new string('/', Long) }),
        ["an account's id"] = static () => ("Read", new ReadRequest { Type = Key, Urn = Urn, Id = $"{LongText}/a" }),
        ["an account's name"] = static () => ("Read", new ReadRequest { Type = Key, Urn = Urn, Id = $"account:{LongText}/key:a" }),
        ["an id to delete"] = static () => ("Delete", new DeleteRequest { Type = Sample, Urn = Urn, Id = $"{LongText}/{LongText}", Properties = new Struct() }),
        ["a path to ignore"] = static () => ("Diff", new DiffRequest { Type = Key, Urn = Urn, Olds = new Struct(), News = new Struct(), IgnoreChanges = { LongText + "[" } }),
        ["many paths to ignore"] = static () => ("Diff", new DiffRequest { Type = Key, Urn = Urn, Olds = new Struct(), News = new Struct(), IgnoreChanges = { Enumerable.Repeat("a.b[0]", Many) } }),
        ["a path of many steps"] = static () => ("Diff", new DiffRequest { Type = Key, Urn = Urn, Olds = new Struct(), News = new Struct(), IgnoreChanges = { string.Concat(Enumerable.Repeat("a.", Long / 2)) } }),
        ["a list in Diff"] = static () => ("Diff", new DiffRequest { Type = Key, Urn = Urn, Olds = Permissions(0), OldInputs = Permissions(0), News = Permissions(1) }),
        ["a path of an asset"] = static () => Create(Sample, Properties(("voiceId", "NarratorVoice0000001"), ("file", new PropertyAsset("", Path: LongText)))),
        ["an address of an asset"] = static () => Create(Sample, Properties(("voiceId", "NarratorVoice0000001"), ("file", new PropertyAsset("", Uri: $"http://127.0.0.1:1/{LongText}")))),
        ["an asset that never ends"] = static () => Create(Sample, Properties(("voiceId", "NarratorVoice0000001"), ("file", new PropertyAsset("", Path: "/dev/zero")))),
        ["an asset's hash"] = static () => Create(Sample, Properties(("voiceId", "NarratorVoice0000001"), ("file", new PropertyAsset(LongText, Text: "ID3")))),
        ["a signature"] = static () => ("Create", new CreateRequest { Type = Key, Urn = Urn, Properties = Marked(LongText) }),
        ["a property that is marked wrongly"] = static () => ("Create", new CreateRequest { Type = Key, Urn = Urn, Properties = new Struct { Fields = { [LongText] = Value.ForStruct(Marked("x")) } } }),
        ["many secrets"] = static () => Create(Key, Properties(("serviceAccountUserId", "nobody"), ("name", "it"), ("permissions", Items(static number => Secret($"permission_{number}"))))),
        ["a name of a group"] = static () => Create("elevenlabs:index:GroupMembership", Properties(("groupName", LongText), ("email", "a@example.com"))),
        ["an id of a voice"] = static () => ("Invoke", new InvokeRequest { Tok = "elevenlabs:index:getVoice", Args = Properties(("voiceId", LongText)).ToStruct() }),
        ["many words of a search"] = static () => ("Invoke", new InvokeRequest { Tok = "elevenlabs:index:getSharedVoices", Args = Properties(("useCases", Items(static number => $"use{number}"))).ToStruct() }),
        ["a query"] = static () => ("List", new ListRequest { Token = Key, Query = Properties(("serviceAccountUserId", LongText)).ToStruct() }),
        ["a time"] = static () => ("Invoke", new InvokeRequest { Tok = "elevenlabs:index:getUsage", Args = Properties(("start", LongText), ("end", LongText)).ToStruct() }),
        ["a schema's subpackage"] = static () => ("GetSchema", new GetSchemaRequest { Version = 1, SubpackageName = LongText }),
    };

    /// <summary>The request with that in it.</summary>
    public static HostileRequest Of(string what)
    {
        var (method, message) = All[what]();
        return HostileRequest.Proper($"/pulumirpc.ResourceProvider/{method}", HostileRequest.Frame(message.ToByteArray()));
    }

    private static (string Method, IMessage Message) Check(string type, PropertyObject news) =>
        ("Check", new CheckRequest { Type = type, Urn = Urn, Name = "it", News = news.ToStruct(), RandomSeed = StackResource.Seed });

    private static (string Method, IMessage Message) Create(string type, PropertyObject inputs) =>
        ("Create", new CreateRequest { Type = type, Urn = Urn, Name = "it", Properties = inputs.ToStruct() });

    private static PropertyArray Items(Func<int, PropertyValue> make) => new(Enumerable.Range(0, Many).Select(make));

    private static Struct Permissions(int start) => Properties(("permissions", Items(number => $"permission_{number + start}"))).ToStruct();

    private static Struct Marked(string signature) => new() { Fields = { [Signatures.Key] = Value.ForString(signature) } };
}
