using System.Text.Json.Serialization;
using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/service-accounts/{service_account_user_id}/api-keys</c>. A key's text is told once, by the answer that creates it.</summary>
internal sealed class ServiceAccountApiKeyRoutes : IApiArea
{
    private const string Keys = "/v1/service-accounts/{service_account_user_id}/api-keys";
    private const string Key = Keys + "/{api_key_id}";
    private const int MostAllowedIps = 100;

    private static readonly RequiredPermission Read = new("workspace_read", "service_account_write");

    private static readonly RequiredPermission Write = new("service_account_write", "workspace_write") { InLegacyApi = ["workspace_write"] };

    public void Map(ApiRouteBuilder routes)
    {
        routes.Map<NoBody>(new("GET", Keys, Read, List));
        routes.Map<CreateBody>(new("POST", Keys, Write, Create) { ReadBody = CreateBody.Read });
        routes.Map<EditBody>(new("PATCH", Key, Write, Edit) { ReadBody = EditBody.Read });
        routes.Map<NoBody>(new("DELETE", Key, Write, Delete));
    }

    private static ListAnswer List(ApiCall<NoBody> call)
    {
        FindAccount(call);
        return new ListAnswer(ApiKeyAnswer.List(call.Workspace, AccountId(call)));
    }

    private static object Create(ApiCall<CreateBody> call)
    {
        var account = FindAccount(call);
        var body = call.Body;
        var secret = call.Identifiers.ApiKeySecret();
        var keyId = call.Identifiers.ApiKeyId();
        account.ApiKeys.Add(keyId, new ApiKey
        {
            Name = body.Name,
            Secret = secret,
            Hint = secret[^4..],
            CreatedAtUnix = call.NowUnix,
            Permissions = body.Permissions,
            CharacterLimit = body.CharacterLimit,
            CharacterCount = 0,
            AllowedIps = Normalized(body.AllowedIps, call.Workspace.Switches),
            ThirdPartyDisableAllowed = body.ThirdPartyDisableAllowed,
            TtsConcurrencyLimit = body.TtsConcurrencyLimit,
            DubbingConcurrencyLimit = body.DubbingConcurrencyLimit,
            MusicConcurrencyLimit = body.MusicConcurrencyLimit,
        });
        call.Workspace.Created($"apiKeys/{keyId}");
        return call.Workspace.Switches.LegacyApi ? new LegacyCreateAnswer(secret) : new CreateAnswer(secret, keyId);
    }

    private static object? Edit(ApiCall<EditBody> call)
    {
        var key = FindKey(FindAccount(call), KeyId(call));
        var body = call.Body;
        var allowedIps = Normalized(body.AllowedIps.Over(key.AllowedIps), call.Workspace.Switches);
        var isDisabled = !body.IsEnabled.Over(!key.IsDisabled);
        if (!isDisabled && key.DisableReason is { } reason)
        {
            throw ApiException.BadRequest("api_key_locked", $"The API key was disabled by the system ({reason}) and cannot be enabled.");
        }

        key.IsDisabled = isDisabled;
        key.Name = body.Name ?? key.Name;
        key.Permissions = body.Permissions.Over(key.Permissions);
        key.CharacterLimit = body.CharacterLimit.Over(key.CharacterLimit);
        key.AllowedIps = allowedIps;
        key.ThirdPartyDisableAllowed = body.ThirdPartyDisableAllowed.Over(key.ThirdPartyDisableAllowed);
        key.TtsConcurrencyLimit = body.TtsConcurrencyLimit.Over(key.TtsConcurrencyLimit);
        key.DubbingConcurrencyLimit = body.DubbingConcurrencyLimit.Over(key.DubbingConcurrencyLimit);
        key.MusicConcurrencyLimit = body.MusicConcurrencyLimit.Over(key.MusicConcurrencyLimit);
        return null;
    }

    private static object? Delete(ApiCall<NoBody> call)
    {
        var account = FindAccount(call);
        FindKey(account, KeyId(call));
        account.ApiKeys.Remove(KeyId(call));
        call.Workspace.Deleted($"apiKeys/{KeyId(call)}");
        return null;
    }

    private static string AccountId<TBody>(ApiCall<TBody> call) => call.Path("service_account_user_id");

    private static string KeyId<TBody>(ApiCall<TBody> call) => call.Path("api_key_id");

    private static ServiceAccount FindAccount<TBody>(ApiCall<TBody> call) => ServiceAccountRoutes.Find(call.Workspace, AccountId(call));

    private static ApiKey FindKey(ServiceAccount account, string keyId) =>
        account.ApiKeys.TryGetValue(keyId, out var key) ? key : throw ApiException.NotFound("api_key_not_found", $"API key {keyId} was not found.");

    private static List<string>? Normalized(IReadOnlyList<string>? allowedIps, Switches switches) => allowedIps?
        .Select(text => (Text: text, Network: AddressRange.Parse(text)
            ?? throw ApiException.InvalidParameter("allowed_ips", $"'{text}' is neither an IP address nor a network in CIDR notation.")))
        .Select(range => switches.NormalizeAllowedIps ? range.Network.ToString() : range.Text)
        .ToList();

    /// <summary>Null for <c>all</c>.</summary>
    private static IReadOnlyList<string>? ReadPermissions(BodyValue value, Switches switches) =>
        value.Is("all") ? null : value.AsList(item => item.AsOneOf(PermissionTypes.KnownTo(switches)));

    private static IReadOnlyList<string> ReadAllowedIps(BodyValue value) =>
        value.AsList(item => item.AsString(), minimum: 1, maximum: MostAllowedIps);

    private sealed record CreateBody(string Name, IReadOnlyList<string>? Permissions, long? CharacterLimit)
    {
        public IReadOnlyList<string>? AllowedIps { get; init; }

        public bool? ThirdPartyDisableAllowed { get; init; }

        public long? TtsConcurrencyLimit { get; init; }

        public long? DubbingConcurrencyLimit { get; init; }

        public long? MusicConcurrencyLimit { get; init; }

        public static CreateBody Read(BodyValue body, Switches switches)
        {
            var known = new CreateBody(
                body.Required("name", value => value.AsString()),
                body.Required("permissions", value => ReadPermissions(value, switches)),
                body.Optional<long?>("character_limit", value => value.AsInteger()));
            return switches.LegacyApi ? known : known with
            {
                AllowedIps = body.Optional("allowed_ips", ReadAllowedIps),
                ThirdPartyDisableAllowed = body.Optional<bool?>("third_party_disable_allowed", value => value.AsBoolean()),
                TtsConcurrencyLimit = body.Optional<long?>("tts_concurrency_limit", value => value.AsInteger()),
                DubbingConcurrencyLimit = body.Optional<long?>("dubbing_concurrency_limit", value => value.AsInteger()),
                MusicConcurrencyLimit = body.Optional<long?>("music_concurrency_limit", value => value.AsInteger()),
            };
        }
    }

    private sealed record EditBody
    {
        public Change<bool> IsEnabled { get; init; }

        public string? Name { get; init; }

        public Change<IReadOnlyList<string>?> Permissions { get; init; }

        public Change<long?> CharacterLimit { get; init; }

        public Change<IReadOnlyList<string>?> AllowedIps { get; init; }

        public Change<bool?> ThirdPartyDisableAllowed { get; init; }

        public Change<long?> TtsConcurrencyLimit { get; init; }

        public Change<long?> DubbingConcurrencyLimit { get; init; }

        public Change<long?> MusicConcurrencyLimit { get; init; }

        public static EditBody Read(BodyValue body, Switches switches) => switches.LegacyApi ? ReadLegacy(body, switches) : new()
        {
            IsEnabled = body.Change("is_enabled", value => value.AsBoolean()),
            Name = body.Optional("name", value => value.AsString()),
            Permissions = body.Change("permissions", value => ReadPermissions(value, switches)),
            CharacterLimit = body.Change<long?>("character_limit", value => value.AsInteger(), canClear: true, nullClears: true),
            AllowedIps = body.Change<IReadOnlyList<string>?>("allowed_ips", ReadAllowedIps, canClear: true),
            ThirdPartyDisableAllowed = body.Change<bool?>("third_party_disable_allowed", value => value.AsBoolean(), canClear: true),
            TtsConcurrencyLimit = body.Change<long?>("tts_concurrency_limit", value => value.AsInteger(), canClear: true),
            DubbingConcurrencyLimit = body.Change<long?>("dubbing_concurrency_limit", value => value.AsInteger(), canClear: true),
            MusicConcurrencyLimit = body.Change<long?>("music_concurrency_limit", value => value.AsInteger(), canClear: true),
        };

        private static EditBody ReadLegacy(BodyValue body, Switches switches) => new()
        {
            IsEnabled = new(body.Required("is_enabled", value => value.AsBoolean())),
            Name = body.Required("name", value => value.AsString()),
            Permissions = new(body.Required("permissions", value => ReadPermissions(value, switches))),
            CharacterLimit = new(body.Optional<long?>("character_limit", value => value.AsInteger())),
        };
    }

    private sealed record ListAnswer([property: JsonPropertyName("api-keys")] IReadOnlyList<object> ApiKeys);

    private sealed record CreateAnswer([property: JsonPropertyName("xi-api-key")] string XiApiKey, string KeyId);

    private sealed record LegacyCreateAnswer([property: JsonPropertyName("xi-api-key")] string XiApiKey);
}
