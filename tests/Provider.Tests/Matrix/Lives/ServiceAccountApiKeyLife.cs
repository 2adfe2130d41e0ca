using System.Text.Json.Nodes;
using ElevenProvider.Emulator;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Matrix.Lives;

internal sealed class ServiceAccountApiKeyLife : ResourceLife
{
    private const string Account = "ServiceAccountForCi000000001";

    public override PropertyObject Inputs => Properties(
        ("serviceAccountUserId", Account),
        ("name", "reader"),
        ("permissions", List("voices_read", "models_read")),
        ("characterLimit", 1000),
        ("enabled", true),
        ("allowedIps", List("203.0.113.7", "198.51.100.0/24")),
        ("thirdPartyDisableAllowed", false),
        ("ttsConcurrencyLimit", 5),
        ("dubbingConcurrencyLimit", 2),
        ("musicConcurrencyLimit", 1));

    public override PropertyObject WrongInputs => Properties(("permissions", "voices_read"), ("characterLimit", -1), ("allowedIps", List("here")), ("colour", "red"));

    public override IEnumerable<string> WrongPaths => ["serviceAccountUserId", "permissions", "characterLimit", "allowedIps[0]", "colour"];

    public override IEnumerable<string> UnknownInPreview => ["apiKey", "keyId", "hint", "createdAt", "isDisabled", "disableReason", "allPermissions"];

    public override PropertyObject ChangedInputs => Properties(
        ("serviceAccountUserId", Account),
        ("name", "writer"),
        ("permissions", List("all")),
        ("enabled", false));

    public override PropertyObject ReplacingInputs => Inputs.With("serviceAccountUserId", "ServiceAccountForProd0000001");

    public override IReadOnlyDictionary<string, Func<StackResource, JsonObject>> Drifts => new Dictionary<string, Func<StackResource, JsonObject>>(StringComparer.Ordinal)
    {
        ["name"] = static it => Change(it, "name", "by hand"),
        ["permissions"] = static it => Change(it, "permissions", new JsonArray("user_read")),
        ["characterLimit"] = static it => Change(it, "characterLimit", 9),
        ["enabled"] = static it => Change(it, "isDisabled", true),
        ["allowedIps"] = static it => Change(it, "allowedIps", new JsonArray("192.0.2.0/24")),
        ["thirdPartyDisableAllowed"] = static it => Change(it, "thirdPartyDisableAllowed", true),
        ["ttsConcurrencyLimit"] = static it => Change(it, "ttsConcurrencyLimit", 6),
        ["dubbingConcurrencyLimit"] = static it => Change(it, "dubbingConcurrencyLimit", 6),
        ["musicConcurrencyLimit"] = static it => Change(it, "musicConcurrencyLimit", 6),
    };

    public override IEnumerable<string> ImportIds(StackResource made) =>
    [
        made.Id,
        "account:ci/key:reader",
        $"{Account}/key:reader",
        $"account:ci/{made.Outputs.Text("keyId")}",
    ];

    public override PropertyObject Query(StackResource made) => Properties(("serviceAccountUserId", Account));

    public override bool Exists(EmulatorServer workspace, StackResource made)
    {
        var account = made.Outputs.Text("serviceAccountUserId");
        return workspace.State["serviceAccounts"]![account]!["apiKeys"]?[made.Outputs.Text("keyId")] is not null;
    }

    private static JsonObject Change(StackResource it, string property, JsonNode value) => new()
    {
        ["serviceAccounts"] = new JsonObject
        {
            [Account] = new JsonObject { ["apiKeys"] = new JsonObject { [it.Outputs.Text("keyId")] = new JsonObject { [property] = value } } },
        },
    };
}
