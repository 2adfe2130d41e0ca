using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Workspaces;
using ElevenProvider.Protocol.PropertyValues;
using FsCheck;
using FsCheck.Fluent;

namespace ElevenProvider.Properties.Tests.Generators;

/// <summary>What programs can say of each kind of resource.</summary>
internal static class Inputs
{
    private static readonly Gen<PropertyValue> Names = Texts.Names.Select(PropertyValue (text) => text);

    private static readonly Gen<PropertyValue> Flags = Gen.Elements(true, false).Select(PropertyValue (value) => value);

    private static readonly Gen<PropertyValue> Limits = Gen.Elements<double>(0, 1, 1000, 2147483648, 9007199254740991).Select(PropertyValue (value) => value);

    private static readonly string[] AllThatFirstWere =
    [
        "text_to_speech", "speech_to_speech", "speech_to_text", "models_read", "models_write", "voices_read", "voices_write", "speech_history_read",
        "speech_history_write", "sound_generation", "audio_isolation", "voice_generation", "dubbing_read", "dubbing_write",
        "pronunciation_dictionaries_read", "pronunciation_dictionaries_write", "user_read", "user_write", "projects_read", "projects_write",
        "audio_native_read", "audio_native_write", "workspace_read", "workspace_write", "forced_alignment", "convai_read", "convai_write",
        "music_generation",
    ];

    private static readonly Gen<PropertyValue> Permissions = Gen.Frequency(
        (1, Gen.Constant<string[]>(["all"])),
        (1, Gen.Shuffle(AllThatFirstWere)),
        (4, Gen.Elements("text_to_speech", "voices_read", "voices_write", "user_read", "workspace_members_read", "voice_collections_read").ArrayOf().Resize(5)))
        .Select(Items);

    private static readonly Gen<PropertyValue> Networks = Texts.Networks.NonEmptyListOf().Resize(4).Select(Items);

    private static readonly IReadOnlyList<string> Members = [.. SeededWorkspace.People.Values, .. SeededWorkspace.AccountEmails];

    /// <summary>The names that resources of a kind have in programs.</summary>
    public static IReadOnlyList<string> NamesOf(ResourceKind kind) => kind switch
    {
        ResourceKind.ServiceAccountApiKey => ["key", "key2", "key3", "ключ"],
        ResourceKind.GroupMembership => ["member", "member2", "member3", "member4"],
        ResourceKind.SharedVoiceAdd => ["copy", "copy2", "copy3"],
        ResourceKind.VoiceSample => ["sample", "sample2", "sample3"],
        _ => ["share", "share2", "share3", "share4"],
    };

    /// <summary>What can be said of a kind.</summary>
    public static IReadOnlyList<Aspect> Of(ResourceKind kind) => kind switch
    {
        ResourceKind.ServiceAccountApiKey => Key,
        ResourceKind.GroupMembership => Membership,
        ResourceKind.SharedVoiceAdd => Copy,
        ResourceKind.VoiceSample => Sample,
        _ => Share,
    };

    /// <summary>Whether permissions are every one that there was at first.</summary>
    public static bool AreAllThatFirstWere(PropertyValue? permissions) =>
        permissions is PropertyArray items && items.Count == AllThatFirstWere.Length;

    private static IReadOnlyList<Aspect> Key { get; } =
    [
        Required("serviceAccountUserId", Gen.Elements<PropertyValue>(SeededWorkspace.Ci, SeededWorkspace.AccountOfSeededKey)),
        Live(Optional("name", Names)),
        Live(Required("permissions", Permissions)),
        Live(Optional("characterLimit", Limits)),
        Live(Optional("enabled", Flags)),
        Live(Optional("allowedIps", Networks)),
        Live(Optional("thirdPartyDisableAllowed", Flags)),
        Live(Optional("ttsConcurrencyLimit", Limits)),
        Live(Optional("dubbingConcurrencyLimit", Limits)),
        Live(Optional("musicConcurrencyLimit", Limits)),
    ];

    private static IReadOnlyList<Aspect> Membership { get; } =
    [
        new(["groupId", "groupName"], Gen.Elements(SeededWorkspace.Groups.AsEnumerable()).SelectMany(static group => Gen.Elements(
            PropertyObject.Empty.With("groupId", group.Key), PropertyObject.Empty.With("groupName", group.Value)))),
        Required("email", Texts.Email(Members).Select(PropertyValue (email) => email)),
    ];

    private static IReadOnlyList<Aspect> Copy { get; } =
    [
        new(["publicUserId", "voiceId"], Gen.Elements(SeededWorkspace.LibraryVoices.AsEnumerable()).Select(static voice =>
            PropertyObject.Empty.With("publicUserId", voice.Value).With("voiceId", voice.Key))),
        Live(Required("newName", Names)),
        Live(Optional("bookmarked", Flags)),
        Optional("adoptExisting", Flags),
    ];

    private static IReadOnlyList<Aspect> Sample { get; } =
    [
        Required("voiceId", Gen.Elements<PropertyValue>(SeededWorkspace.Narrator, SeededWorkspace.Author)),
        Required("file", Texts.Recordings.Select(PropertyValue (text) => new PropertyAsset(Hashes.Of(text), Text: text))),
        Optional("fileName", Texts.FileNames.Select(PropertyValue (text) => text)),
        Optional("removeBackgroundNoise", Flags),
    ];

    private static IReadOnlyList<Aspect> Share { get; } =
    [
        new(["resourceType", "resourceId"], Gen.Frequency(
            (3, Gen.Elements(
                PropertyObject.Empty.With("resourceType", "voice").With("resourceId", SeededWorkspace.Narrator),
                PropertyObject.Empty.With("resourceType", "voice").With("resourceId", SeededWorkspace.Author),
                PropertyObject.Empty.With("resourceType", "convai_agents").With("resourceId", SeededWorkspace.Agent))),
            (1, Gen.Elements(NamesOf(ResourceKind.SharedVoiceAdd).AsEnumerable()).Select(static copy =>
                PropertyObject.Empty.With("resourceType", "voice").With("resourceId", Link.To(copy, "addedVoiceId")))))),
        Live(Required("role", Gen.Elements<PropertyValue>("viewer", "commenter", "editor", "admin"))),
        new(["userEmail", "groupId", "workspaceApiKeyId"], Gen.OneOf(
            Texts.Email(SeededWorkspace.People.Values).Select(static email => PropertyObject.Empty.With("userEmail", email)),
            Gen.Elements(SeededWorkspace.Groups.Keys.Append(SeededWorkspace.Everyone)).Select(static group => PropertyObject.Empty.With("groupId", group)),
            Gen.Elements(NamesOf(ResourceKind.ServiceAccountApiKey).AsEnumerable()).Select(static key => PropertyObject.Empty.With("workspaceApiKeyId", Link.To(key, "keyId"))),
            Gen.Constant(PropertyObject.Empty.With("workspaceApiKeyId", SeededWorkspace.SeededKey)))),
        Optional("overwrite", Flags),
    ];

    private static PropertyValue Items(IEnumerable<string> texts) => new PropertyArray(texts.Select(PropertyValue (text) => text));

    private static Aspect Live(Aspect aspect) => aspect with { IsLive = true };

    private static Aspect Required(string property, Gen<PropertyValue> values) =>
        new([property], MaybeSecret(values).Select(value => PropertyObject.Empty.With(property, value)));

    private static Aspect Optional(string property, Gen<PropertyValue> values) => new([property], Gen.Frequency(
        (1, Gen.Constant(PropertyObject.Empty)),
        (2, MaybeSecret(values).Select(value => PropertyObject.Empty.With(property, value)))));

    private static Gen<PropertyValue> MaybeSecret(Gen<PropertyValue> values) =>
        Gen.Frequency((9, values), (1, values.Select(PropertyValue (value) => new PropertySecret(value))));
}
