using System.Globalization;
using System.Text.Json.Nodes;
using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Workspaces;

/// <summary>What is so in a workspace, one fact a line, without ids that the server makes up.</summary>
internal static class Facts
{
    /// <summary>The facts of a workspace as the emulator shows it.</summary>
    public static IReadOnlyList<string> Of(JsonObject state) => Sorted([
        .. Children(state["serviceAccounts"]).SelectMany(static account => Children(account.Value["apiKeys"]).Select(key => Key(account.Key, key.Value))),
        .. Children(state["groups"]).SelectMany(static group => Texts(group.Value["members"]).Select(email => Membership(group.Key, email))),
        .. Children(state["voices"]).Where(static voice => voice.Value["sharing"] is not null).Select(static voice => Copy(
            (string)voice.Value["sharing"]!["originalVoiceId"]!, (string)voice.Value["name"]!, (bool)voice.Value["isBookmarked"]!)),
        .. Children(state["voices"]).SelectMany(static voice => Children(voice.Value["samples"]).Select(sample => Sample(
            voice.Key, (string)sample.Value["fileName"]!, (string)sample.Value["hash"]!, (bool)sample.Value["removeBackgroundNoise"]!))),
        .. Children(state["resources"]).SelectMany(resource => Grants(resource.Key, resource.Value, state)),
    ]);

    /// <summary>The facts that must be once a program has run.</summary>
    /// <param name="program">The program.</param>
    /// <param name="before">The facts before any program ran.</param>
    /// <param name="recorded">Tells what is recorded of a resource: what counts where the program leaves it open.</param>
    /// <param name="server">The ways of the server.</param>
    public static IReadOnlyList<string> After(DeclaredProgram program, IReadOnlyList<string> before, Func<Declared, string, PropertyValue> recorded, ServerWays server) =>
        Sorted([.. before, .. program.Resources.Select(resource => Of(resource, program, recorded, server))]);

    private static string Of(Declared resource, DeclaredProgram program, Func<Declared, string, PropertyValue> recorded, ServerWays server) => resource.Kind switch
    {
        ResourceKind.ServiceAccountApiKey => Key(
            resource.Text("serviceAccountUserId")!,
            resource.Text("name") ?? ((PropertyString)recorded(resource, "name")).Value,
            resource.Texts("permissions") is ["all"] ? null : resource.Texts("permissions"),
            resource.Texts("allowedIps"),
            resource.Flag("enabled") ?? true,
            resource.Number("characterLimit"),
            resource.Flag("thirdPartyDisableAllowed"),
            resource.Number("ttsConcurrencyLimit"),
            resource.Number("dubbingConcurrencyLimit"),
            resource.Number("musicConcurrencyLimit")),
        ResourceKind.GroupMembership => Membership(ManagedObject.Group(resource), Normal.Email(resource.Text("email")!)),
        ResourceKind.SharedVoiceAdd => Copy(resource.Text("voiceId")!, resource.Text("newName")!, resource.Flag("bookmarked") ?? ((PropertyBoolean)recorded(resource, "bookmarked")).Value),
        ResourceKind.VoiceSample => Sample(
            resource.Text("voiceId")!,
            server.Has(ServerWays.SamplesAreRewritten) ? Rewritten : resource.Text("fileName") ?? ((PropertyString)recorded(resource, "fileName")).Value,
            ((PropertyAsset)resource.Find("file")!).Hash,
            resource.Flag("removeBackgroundNoise") ?? false),
        _ => Grant(ManagedObject.SharedResource(resource, program), ManagedObject.Principal(resource, program), resource.Text("role")!),
    };

    private const string Rewritten = ".pcm";

    private static string Key(string account, JsonObject key) => Key(
        account,
        (string)key["name"]!,
        key["permissions"] is null ? null : Texts(key["permissions"]),
        key["allowedIps"] is null ? null : Texts(key["allowedIps"]),
        !(bool)key["isDisabled"]!,
        (long?)key["characterLimit"],
        (bool?)key["thirdPartyDisableAllowed"],
        (long?)key["ttsConcurrencyLimit"],
        (long?)key["dubbingConcurrencyLimit"],
        (long?)key["musicConcurrencyLimit"]);

    private static string Key(
        string account, string name, IReadOnlyList<string>? permissions, IReadOnlyList<string>? networks, bool enabled, params object?[] rest) =>
        $"{account} has a key \"{name}\" for [{(permissions is null ? "everything" : Normal.Set(permissions))}] from " +
        $"[{(networks is null ? "anywhere" : Normal.Set(networks.Select(Normal.Network)))}], {(enabled ? "enabled" : "disabled")}; limit, third party, tts, dubbing, music: " +
        string.Join(", ", rest.Select(static value => value is null ? "none" : Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static string Membership(string group, string email) => $"{email} is in {group}";

    private static string Copy(string original, string name, bool isBookmarked) => $"there is a copy of {original} called \"{name}\"{(isBookmarked ? ", bookmarked" : "")}";

    // What a server that rewrites samples makes of them is its own affair.
    private static string Sample(string voice, string name, string hash, bool withoutNoise) => name.EndsWith(Rewritten, StringComparison.Ordinal)
        ? $"{voice} has a sample in another format"
        : $"{voice} has a sample \"{name}\" of {hash}{(withoutNoise ? ", without noise" : "")}";

    private static string Grant(string resource, string principal, string role) => $"{principal} is {role} of {resource}";

    private static IEnumerable<string> Grants(string id, JsonObject resource, JsonObject state)
    {
        var shared = state["voices"]![id]?["sharing"]?["originalVoiceId"] is { } original ? $"the copy of {original}" : id;
        return resource["roleToGroupIds"]!.AsObject()
            .SelectMany(role => Texts(role.Value).Where(static principal => principal != SeededWorkspace.Owner).Select(principal => Grant(shared, principal, role.Key)));
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Children(JsonNode? parent) =>
        (parent?.AsObject() ?? []).Select(static child => KeyValuePair.Create(child.Key, child.Value!.AsObject()));

    private static List<string> Texts(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(static item => (string)item!)];

    private static List<string> Sorted(IEnumerable<string> facts) => [.. facts.Order(StringComparer.Ordinal)];
}
