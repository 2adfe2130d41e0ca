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
        var fresh = await Make(inputs, operation);
        var key = await ReadBack(inputs, fresh, operation);
        if (!inputs.Enabled)
        {
            key = await Disable(key, fresh, inputs, operation);
        }

        WarnOfWhatWasNotTaken(key, inputs, operation);
        return Known(key, inputs, fresh.Created.Secret);
    }

    /// <inheritdoc/>
    public override async Task<Outputs?> Read(Id id, Outputs? last, Operation operation) =>
        await Find(id, operation) is { } key ? Known(key, last, secret: null) : null;

    /// <inheritdoc/>
    public override async Task<Outputs> Update(Id id, Outputs? last, Inputs inputs, Operation operation)
    {
        var update = Changes(last, inputs);
        await Api.UpdateApiKey(id.ServiceAccountUserId, id.KeyId, update, operation.CancellationToken);
        var key = Unread(id, last, inputs, update);
        try
        {
            key = await FindChanged(id, operation);
            if (update.CharacterLimit.IsClear && key.CharacterLimit is not null)
            {
                // Servers differ in what removes the limit: null is legal everywhere, but some obey only the word.
                await Api.UpdateApiKey(
                    id.ServiceAccountUserId, id.KeyId, update with { CharacterLimitClearForm = ClearForm.Sentinel }, operation.CancellationToken);
                key = await FindChanged(id, operation);
            }
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw Incomplete(Known(key, inputs, secret: null), "The key was changed, but could not be read back.", problem);
        }

        WarnOfWhatWasNotTaken(key, inputs, operation);
        return Known(key, inputs, secret: null);
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

    private async Task<ApiKey> FindChanged(Id id, Operation operation) => await Find(id, operation)
        ?? throw new ProblemException("The key was deleted while it was being changed. Run `pulumi refresh`, then `pulumi up`.");

    private async Task<FreshApiKey> Make(Inputs inputs, Operation operation)
    {
        var begun = workspace.Time.GetUtcNow();
        try
        {
            return new(inputs.Name, await Api.CreateApiKey(inputs.ServiceAccountUserId, NewKey(inputs), operation.CancellationToken), begun);
        }
        catch (ApiException problem) when (problem.OutcomeIsUnknown)
        {
            throw new ProblemException(
                $"{problem.Message} Nobody knows whether the key \"{inputs.Name}\" was made. If it was, its secret is lost: delete it by hand, then run `pulumi up` again.")
            {
                MayHaveChanged = true,
            };
        }
    }

    // The key exists and its secret is told only once, so whatever fails from here on must not lose it.
    private async Task<ApiKey> ReadBack(Inputs inputs, FreshApiKey fresh, Operation operation)
    {
        try
        {
            return await workspace.WaitUntilVisible(() => Find(fresh, inputs.ServiceAccountUserId, operation.CancellationToken), "the new key", operation)
                ?? Unlisted(inputs, fresh);
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            var key = fresh.Created.KeyId is null ? await FindInSpiteOf(inputs, fresh) : Unlisted(inputs, fresh);
            throw Incomplete(Known(key, inputs, fresh.Created.Secret), "The key was made, but could not be read back.", problem);
        }
    }

    // Without its id the key cannot be recorded, so it is looked for once more, whether or not the user gave up.
    private async Task<ApiKey> FindInSpiteOf(Inputs inputs, FreshApiKey fresh)
    {
        try
        {
            return await Find(fresh, inputs.ServiceAccountUserId, CancellationToken.None) ?? throw Lost(fresh, "is not listed");
        }
        catch (ApiException)
        {
            throw Lost(fresh, "cannot be looked for");
        }
    }

    private async Task<ApiKey?> Find(FreshApiKey fresh, string account, CancellationToken cancellationToken)
    {
        var found = (await Api.ListApiKeys(account, cancellationToken)).Where(fresh.CanBe).ToList();
        return found switch
        {
            [] => null,
            [var only] => only with { ServiceAccountUserId = account },
            _ => throw Lost(fresh, "cannot be told from another of that name"),
        };
    }

    // The API makes keys enabled.
    private async Task<ApiKey> Disable(ApiKey key, FreshApiKey fresh, Inputs inputs, Operation operation)
    {
        try
        {
            await Api.UpdateApiKey(inputs.ServiceAccountUserId, key.KeyId, Changes(Known(key, inputs, secret: null), inputs), operation.CancellationToken);
            return await Find(new Id(inputs.ServiceAccountUserId, key.KeyId), operation) ?? key with { IsDisabled = true };
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw Incomplete(Known(key, inputs, fresh.Created.Secret), "The key was made, but may not be disabled yet.", problem);
        }
    }

    private static ProblemException Lost(FreshApiKey fresh, string why) => new(
        $"The key \"{fresh.Name}\" that ends in {fresh.End} was made, but this server did not tell its id and the key {why}, so that it cannot be " +
        "managed. Delete it by hand, then run `pulumi up` again.")
    {
        MayHaveChanged = true,
    };

    private static IncompleteException<Outputs> Incomplete(Outputs outputs, string what, Exception problem)
    {
        var why = problem is OperationCanceledException ? "The operation was cancelled, or its time was over." : problem.Message;
        return new(outputs, new ProblemException($"{what} {why} Nothing is lost: run `pulumi up` again to go on from here."));
    }

    // A server that does not know a property ignores it, and a key without a restriction must not look like one that has it.
    private static void WarnOfWhatWasNotTaken(ApiKey key, Inputs inputs, Operation operation)
    {
        if (inputs.AllowedIps is not null && key.AllowedIps is null)
        {
            operation.Log.Warning("The server did not take allowedIps, so that the key can be used from any address.");
        }

        if (inputs.ThirdPartyDisableAllowed is not null && key.ThirdPartyDisableAllowed is null)
        {
            operation.Log.Warning("The server did not take thirdPartyDisableAllowed, so that the workspace's default applies to the key.");
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

        // A limit is said again with every change: an older server may take its absence for no limit.
        CharacterLimit = inputs.CharacterLimit is { } limit ? FieldChange.Set(limit)
            : last is { CharacterLimit: null } ? default : FieldChange.Clear<long>(),
        AllowedIps = AreSame(last?.AllowedIps, inputs.AllowedIps) ? default
            : inputs.AllowedIps is { } networks ? FieldChange.Set(networks) : FieldChange.Clear<IReadOnlyList<string>>(),
        ThirdPartyDisableAllowed = last?.ThirdPartyDisableAllowed == inputs.ThirdPartyDisableAllowed ? default
            : inputs.ThirdPartyDisableAllowed is { } allowed ? FieldChange.Set(allowed) : FieldChange.Clear<bool>(),
    };

    private static bool AreSame(IReadOnlyList<string>? some, IReadOnlyList<string>? others) => Canonical(some).SetEquals(Canonical(others));

    private static HashSet<string> Canonical(IReadOnlyList<string>? networks) => (networks ?? []).Select(IpNetworkForm.Of).ToHashSet(StringComparer.Ordinal);

    private static ApiKey Unlisted(Inputs inputs, FreshApiKey fresh) => new()
    {
        KeyId = fresh.Created.KeyId ?? throw Lost(fresh, "is not listed"),
        ServiceAccountUserId = inputs.ServiceAccountUserId,
        Name = inputs.Name,
        Permissions = inputs.Permissions,
        CharacterLimit = inputs.CharacterLimit,
        AllowedIps = inputs.AllowedIps,
        ThirdPartyDisableAllowed = inputs.ThirdPartyDisableAllowed,
    };

    // The key as it must be after a change, except that a limit stays until it is seen to be gone.
    private static ApiKey Unread(Id id, Outputs? last, Inputs inputs, ApiKeyUpdate update) => new()
    {
        KeyId = id.KeyId,
        ServiceAccountUserId = id.ServiceAccountUserId,
        Name = inputs.Name,
        Permissions = inputs.Permissions,
        CharacterLimit = update.CharacterLimit.IsClear ? last?.CharacterLimit : inputs.CharacterLimit,
        AllowedIps = inputs.AllowedIps,
        ThirdPartyDisableAllowed = inputs.ThirdPartyDisableAllowed,
        Hint = last?.Hint,
        CreatedAt = last?.CreatedAt,
        IsDisabled = !inputs.Enabled,
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
