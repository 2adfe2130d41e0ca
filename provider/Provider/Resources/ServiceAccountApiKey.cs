using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Resources;

/// <summary>An API key of a service account. The key itself is told only when it is made; it is kept, encrypted, in the stack's state.</summary>
[Resource("ServiceAccountApiKey")]
internal sealed partial class ServiceAccountApiKey(Workspace workspace)
    : Resource<ServiceAccountApiKey.Inputs, ServiceAccountApiKey.Outputs, ServiceAccountApiKey.Id>, IListable<ServiceAccountApiKey.Query>
{
    /// <summary>What identifies a key.</summary>
    /// <param name="ServiceAccountUserId">Id of the service account.</param>
    /// <param name="KeyId">Id of the key.</param>
    [ImportId("<service account user id>/<key id>")]
    public sealed record Id(string ServiceAccountUserId, string KeyId);

    /// <summary>What a program sets.</summary>
    public record Inputs
    {
        /// <summary>Id of the service account that the key belongs to. A change replaces the key.</summary>
        [Replaces, NotBlank]
        public required string ServiceAccountUserId { get; init; }

        /// <summary>Name of the key; need not be unique. Made from the name of the resource where it is not given. Changes in place.</summary>
        [AutoNamed(MaxLength = 100), NotBlank]
        public required string Name { get; init; }

        /// <summary>What the key may do, such as <c>text_to_speech</c>; exactly <c>["all"]</c> for everything. The order has no meaning. Changes in place.</summary>
        [Unordered, NotBlank, AllStandsAlone, Enumerated(typeof(ApiKeyPermission))]
        public required IReadOnlyList<string> Permissions { get; init; }

        /// <summary>Credits that the key may use per month; no limit where it is not given. Changes in place.</summary>
        [AtLeast(0)]
        public long? CharacterLimit { get; init; }

        /// <summary>Whether the key can be used. Changes in place.</summary>
        public bool Enabled { get; init; } = true;

        /// <summary>Addresses or networks (CIDR) from which the key may be used, from 1 to 100; any where it is not given. Neither the order nor the
        /// spelling of an address has a meaning. Changes in place.</summary>
        [Unordered, IpNetwork, ItemCount(1, 100), ComparedAs<IpNetworkForm>]
        public IReadOnlyList<string>? AllowedIps { get; init; }

        /// <summary>Whether whoever finds the key may disable it; the workspace's default where it is not given. Changes in place.</summary>
        public bool? ThirdPartyDisableAllowed { get; init; }
    }

    /// <summary>What is known of a key.</summary>
    public sealed record Outputs : Inputs
    {
        /// <summary>The key itself, for the header <c>xi-api-key</c>. Absent for a key that was imported, because it is told only at creation.</summary>
        [Secret, KnownOnlyAtCreation]
        public string? ApiKey { get; init; }

        /// <summary>Id of the key.</summary>
        public required string KeyId { get; init; }

        /// <summary>The last characters of the key, by which a person recognises it.</summary>
        public string? Hint { get; init; }

        /// <summary>When the key was made, as an RFC 3339 time; absent where it is not known.</summary>
        public DateTimeOffset? CreatedAt { get; init; }

        /// <summary>Whether the key is out of use.</summary>
        [Follows(nameof(Enabled))]
        public bool IsDisabled { get; init; }

        /// <summary>Why the key is out of use, such as <c>self_disabled</c> or <c>exposed_publicly</c>; absent while it is in use.</summary>
        [Follows(nameof(Enabled))]
        public string? DisableReason { get; init; }
    }

    /// <summary>What a list may be narrowed by.</summary>
    public sealed record Query
    {
        /// <summary>Id of the service account whose keys are listed; those of all accounts where it is not given.</summary>
        public string? ServiceAccountUserId { get; init; }
    }

    private ServiceAccountsClient Api => workspace.Api.ServiceAccounts;

    /// <inheritdoc/>
    public override async Task<Outputs> Create(Inputs inputs, Operation operation)
    {
        var created = await Api.CreateApiKey(inputs.ServiceAccountUserId, NewKey(inputs), operation.CancellationToken);
        var key = await ReadBack(inputs, created, operation);
        if (!inputs.Enabled)
        {
            key = await Disable(key, created, inputs, operation);
        }

        return Known(key, inputs, created.Secret);
    }

    /// <inheritdoc/>
    public override async Task<Outputs?> Read(Id id, Outputs? last, Operation operation) =>
        await Find(id, operation) is { } key ? Known(key, last, secret: null) : null;

    /// <inheritdoc/>
    public override async Task<Outputs> Update(Id id, Outputs? last, Inputs inputs, Operation operation)
    {
        var update = Changes(last, inputs);
        await Api.UpdateApiKey(id.ServiceAccountUserId, id.KeyId, update, operation.CancellationToken);
        var key = await Find(id, operation);
        if (update.CharacterLimit.IsClear && key is { CharacterLimit: not null })
        {
            // Servers differ in what removes the limit: null is legal everywhere, but some obey only the word.
            await Api.UpdateApiKey(
                id.ServiceAccountUserId, id.KeyId, update with { CharacterLimitClearForm = ClearForm.Sentinel }, operation.CancellationToken);
            key = await Find(id, operation);
        }

        return key is null
            ? throw new ProblemException("The key was deleted while it was being changed. Run `pulumi refresh`, then `pulumi up`.")
            : Known(key, inputs, secret: null);
    }

    /// <inheritdoc/>
    public override async Task Delete(Id id, Outputs? last, Operation operation)
    {
        try
        {
            await Api.DeleteApiKey(id.ServiceAccountUserId, id.KeyId, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            // It is gone, which is what was wanted.
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedResource> List(Query query, Operation operation)
    {
        foreach (var account in await Api.List(operation.CancellationToken))
        {
            if (query.ServiceAccountUserId is null || query.ServiceAccountUserId == account.ServiceAccountUserId)
            {
                foreach (var key in account.ApiKeys)
                {
                    yield return new ListedResource($"{account.ServiceAccountUserId}/{key.KeyId}", key.Name ?? key.KeyId);
                }
            }
        }
    }

    private async Task<ApiKey?> Find(Id id, Operation operation)
    {
        try
        {
            return Find(await Api.ListApiKeys(id.ServiceAccountUserId, operation.CancellationToken), id);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            // With its account every key is gone.
            return null;
        }
    }

    private static ApiKey? Find(IReadOnlyList<ApiKey> keys, Id id) =>
        keys.FirstOrDefault(key => key.KeyId == id.KeyId) is { } key ? key with { ServiceAccountUserId = id.ServiceAccountUserId } : null;

    // The key exists and its secret is told only once, so whatever fails from here on must not lose it.
    private async Task<ApiKey> ReadBack(Inputs inputs, CreatedApiKey created, Operation operation)
    {
        try
        {
            return await workspace.WaitUntilVisible(() => FindCreated(inputs, created, operation), "the new key", operation)
                ?? (created.KeyId is null
                    ? throw new ProblemException(
                        $"The key \"{inputs.Name}\" was made, but this server neither told its id nor lists it, so that it cannot be managed. " +
                        "Delete it by hand, then run `pulumi up` again.")
                    : Unlisted(inputs, created));
        }
        catch (Exception problem) when (created.KeyId is not null && problem is ApiException or OperationCanceledException)
        {
            throw new IncompleteException<Outputs>(Known(Unlisted(inputs, created), inputs, created.Secret), problem);
        }
    }

    private async Task<ApiKey?> FindCreated(Inputs inputs, CreatedApiKey created, Operation operation)
    {
        var keys = await Api.ListApiKeys(inputs.ServiceAccountUserId, operation.CancellationToken);
        var found = created.KeyId is not null
            ? keys.FirstOrDefault(key => key.KeyId == created.KeyId)

            // An older server does not tell the id: the hint is the end of the secret, and names need not be unique.
            : keys.Where(key => key.Name == inputs.Name && key.Hint is { Length: > 0 } hint && created.Secret.EndsWith(hint, StringComparison.Ordinal))
                .MaxBy(static key => key.CreatedAt);
        return found is null ? null : found with { ServiceAccountUserId = inputs.ServiceAccountUserId };
    }

    // The API makes keys enabled.
    private async Task<ApiKey> Disable(ApiKey key, CreatedApiKey created, Inputs inputs, Operation operation)
    {
        try
        {
            await Api.UpdateApiKey(inputs.ServiceAccountUserId, key.KeyId, Changes(Known(key, inputs, secret: null), inputs), operation.CancellationToken);
            return await Find(new Id(inputs.ServiceAccountUserId, key.KeyId), operation) ?? key with { IsDisabled = true };
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw new IncompleteException<Outputs>(Known(key, inputs, created.Secret), problem);
        }
    }

    private static NewApiKey NewKey(Inputs inputs) => new()
    {
        Name = inputs.Name,
        Permissions = inputs.Permissions,
        CharacterLimit = inputs.CharacterLimit,
        AllowedIps = inputs.AllowedIps,
        ThirdPartyDisableAllowed = inputs.ThirdPartyDisableAllowed,
    };

    private static ApiKeyUpdate Changes(Outputs? last, Inputs inputs) => new()
    {
        IsEnabled = inputs.Enabled,
        Name = inputs.Name,
        Permissions = inputs.Permissions,
        CharacterLimit = last?.CharacterLimit == inputs.CharacterLimit ? default
            : inputs.CharacterLimit is { } limit ? FieldChange.Set(limit) : FieldChange.Clear<long>(),
        AllowedIps = (last?.AllowedIps ?? []).SequenceEqual(inputs.AllowedIps ?? [], StringComparer.Ordinal) ? default
            : inputs.AllowedIps is { } networks ? FieldChange.Set(networks) : FieldChange.Clear<IReadOnlyList<string>>(),
        ThirdPartyDisableAllowed = last?.ThirdPartyDisableAllowed == inputs.ThirdPartyDisableAllowed ? default
            : inputs.ThirdPartyDisableAllowed is { } allowed ? FieldChange.Set(allowed) : FieldChange.Clear<bool>(),
    };

    private static ApiKey Unlisted(Inputs inputs, CreatedApiKey created) => new()
    {
        KeyId = created.KeyId!,
        ServiceAccountUserId = inputs.ServiceAccountUserId,
        Name = inputs.Name,
        Permissions = inputs.Permissions,
        CharacterLimit = inputs.CharacterLimit,
        AllowedIps = inputs.AllowedIps,
        ThirdPartyDisableAllowed = inputs.ThirdPartyDisableAllowed,
    };

    private static Outputs Known(ApiKey key, Inputs? said, string? secret) => new()
    {
        ServiceAccountUserId = key.ServiceAccountUserId!,
        Name = key.Name ?? said?.Name ?? "",
        Permissions = ApiKeyPermissions.AsSaid(key.Permissions, said?.Permissions),
        CharacterLimit = key.CharacterLimit,
        Enabled = !key.IsDisabled,
        AllowedIps = key.AllowedIps,
        ThirdPartyDisableAllowed = key.ThirdPartyDisableAllowed,
        ApiKey = secret,
        KeyId = key.KeyId,
        Hint = key.Hint,
        CreatedAt = key.CreatedAt,
        IsDisabled = key.IsDisabled,
        DisableReason = key.DisableReason,
    };
}
