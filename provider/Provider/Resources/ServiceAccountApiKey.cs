using ElevenProvider.Api.Errors;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Resources;

/// <summary>An API key of a service account. The key itself is told only when it is made; it is kept, encrypted, in the stack's state.</summary>
/// <example name="A key that may do little"><code>
/// variables:
///   accounts:
///     fn::invoke:
///       function: elevenlabs:getServiceAccounts
///       arguments:
///         name: production
/// resources:
///   production:
///     type: elevenlabs:ServiceAccountApiKey
///     properties:
///       serviceAccountUserId: ${accounts.serviceAccounts[0].serviceAccountUserId}
///       permissions:
///         - text_to_speech
///         - voices_read
///       characterLimit: 500000
///       allowedIps:
///         - 203.0.113.0/24
/// outputs:
///   apiKey: ${production.apiKey}
/// </code></example>
[Resource("ServiceAccountApiKey")]
internal sealed partial class ServiceAccountApiKey(Workspace workspace)
    : Resource<ServiceAccountApiKey.Inputs, ServiceAccountApiKey.Outputs, ServiceAccountApiKey.Id>, IListable<ServiceAccountApiKey.Query>
{
    /// <summary>What identifies a key.</summary>
    /// <param name="ServiceAccountUserId">Id of the service account.</param>
    /// <param name="KeyId">Id of the key.</param>
    [ImportId("<service account user id>/<key id>", "account:<service account name>/key:<key name>")]
    public sealed record Id(string ServiceAccountUserId, string KeyId);

    /// <summary>What a program sets.</summary>
    public record Inputs
    {
        /// <summary>User id of the service account that the key belongs to; <c>getServiceAccounts</c> finds it.</summary>
        [Replaces, NotBlank]
        public required string ServiceAccountUserId { get; init; }

        /// <summary>Name of the key, by which people tell it from others; need not be unique.</summary>
        [AutoNamed(MaxLength = 100), NotBlank]
        public required string Name { get; init; }

        /// <summary>What the key may do, such as <c>text_to_speech</c>; exactly <c>["all"]</c> for everything.</summary>
        [Unordered, NotBlank, AllStandsAlone, Enumerated(typeof(ApiKeyPermission))]
        public required IReadOnlyList<string> Permissions { get; init; }

        /// <summary>Credits that the key may use per month; no limit where it is not given.</summary>
        [AtLeast(0)]
        public long? CharacterLimit { get; init; }

        /// <summary>Whether the key can be used. A key that is not enabled is refused by the API.</summary>
        public bool Enabled { get; init; } = true;

        /// <summary>Addresses or networks (CIDR) from which the key may be used; any where it is not given. How an address is spelled has no
        /// meaning.</summary>
        [Unordered, IpNetwork, ItemCount(1, 100), ComparedAs<IpNetworkForm>]
        public IReadOnlyList<string>? AllowedIps { get; init; }

        /// <summary>Whether whoever finds the key in public may disable it; the workspace's default where it is not given.</summary>
        public bool? ThirdPartyDisableAllowed { get; init; }

        /// <summary>Speech generations that the key may have under way at a time; no limit of its own where it is not given. Enterprise plans
        /// only.</summary>
        [AtLeast(0)]
        public long? TtsConcurrencyLimit { get; init; }

        /// <summary>Dubbings that the key may have under way at a time; no limit of its own where it is not given. Enterprise plans only.</summary>
        [AtLeast(0)]
        public long? DubbingConcurrencyLimit { get; init; }

        /// <summary>Music generations that the key may have under way at a time; no limit of its own where it is not given. Enterprise plans
        /// only.</summary>
        [AtLeast(0)]
        public long? MusicConcurrencyLimit { get; init; }
    }

    /// <summary>What is known of a key.</summary>
    public sealed record Outputs : Inputs
    {
        /// <summary>The key itself, for the header <c>xi-api-key</c>. Absent for a key that was imported, because it is told only at creation.</summary>
        [Secret, KnownOnlyAtCreation]
        public string? ApiKey { get; init; }

        /// <summary>Id of the key, which is not the key itself.</summary>
        public required string KeyId { get; init; }

        /// <summary>The last characters of the key, by which a person recognises it; absent where they are not known.</summary>
        public string? Hint { get; init; }

        /// <summary>When the key was made, as an RFC 3339 time; absent where it is not known.</summary>
        public DateTimeOffset? CreatedAt { get; init; }

        /// <summary>Whether the key is out of use.</summary>
        [Follows(nameof(Enabled))]
        public bool IsDisabled { get; init; }

        /// <summary>Why the key is out of use, such as <c>self_disabled</c> or <c>exposed_publicly</c>; absent while it is in use.</summary>
        [Follows(nameof(Enabled))]
        public string? DisableReason { get; init; }

        /// <summary>What <c>["all"]</c> stands for, as the server spelled it out last; absent where it does not spell it out, and for a key that may
        /// not do everything.</summary>
        [Follows(nameof(Permissions))]
        public IReadOnlyList<string>? AllPermissions { get; init; }
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
        using var creation = await ApiKeyCreation.Begin(workspace, inputs.ServiceAccountUserId, inputs.Name, operation);
        var fresh = await creation.Make(ApiKeyForm.New(inputs));
        var key = await ReadBack(creation, fresh, inputs, operation);
        if (!inputs.Enabled)
        {
            key = await Disable(key, fresh, inputs, operation);
        }

        ApiKeyWarnings.OfWhatWasNotTaken(key, inputs, operation);
        return ApiKeyForm.Written(key, inputs, fresh.Created.Secret);
    }

    /// <inheritdoc/>
    public override async Task<Outputs?> Read(Id id, Outputs? last, Operation operation) =>
        await workspace.ApiKeys.FindAmongAll(id.ServiceAccountUserId, id.KeyId, operation) is { } key ? ApiKeyForm.Found(key, last) : null;

    /// <inheritdoc/>
    public override async Task<Outputs> Update(Id id, Outputs? last, Inputs inputs, Operation operation)
    {
        if (operation.IsRecordInDoubt && await Find(id, operation) is { } live)
        {
            last = ApiKeyForm.Found(live, last);
        }

        var update = ApiKeyForm.Changes(last, inputs);
        await Change(id, last, update, inputs, operation);
        var key = ApiKeyForm.Unread(id, last, inputs, update);
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
            throw Incomplete(ApiKeyForm.Written(key, inputs, secret: null), "The key was changed, but could not be read back.", problem);
        }

        ApiKeyWarnings.OfWhatWasNotTaken(key, inputs, operation);
        return ApiKeyForm.Written(key, inputs, secret: null);
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
        catch (ApiException problem) when (problem.Code == "user_not_found")
        {
            // Perhaps its account is gone, and the key with it.
            if (await Find(id, operation) is not null)
            {
                throw;
            }
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

    private Task<ApiKey?> Find(Id id, Operation operation) => workspace.ApiKeys.Find(id.ServiceAccountUserId, id.KeyId, operation);

    private async Task<ApiKey> FindChanged(Id id, Operation operation) => await Find(id, operation)
        ?? throw new ProblemException("The key was deleted while it was being changed. Run `pulumi refresh`, then `pulumi up`.");

    private async Task Change(Id id, Outputs? last, ApiKeyUpdate update, Inputs inputs, Operation operation)
    {
        try
        {
            await Api.UpdateApiKey(id.ServiceAccountUserId, id.KeyId, update, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.OutcomeIsUnknown && last is not null)
        {
            // To an engine that takes the key for unchanged there would be nothing to do, should the program be set back to what it was.
            throw Incomplete(last, "Whether the key was changed is not known.", problem);
        }
        catch (ApiException problem) when (update.IsEnabled && problem.Kind is ApiErrorKind.Validation or ApiErrorKind.Conflict or ApiErrorKind.Forbidden)
        {
            if (await Find(id, operation) is { IsDisabled: true, DisableReason: { } reason })
            {
                throw new ProblemException(
                    $"{problem.Message} ElevenLabs disabled the key \"{update.Name}\" itself ({reason}), and such a key may not be enabled again. " +
                    $"Make a new one in its place with `pulumi up --replace '{operation.Urn}'`, or set enabled to false to keep it as it is.");
            }

            throw;
        }
    }

    // The key exists and its secret is told only once, so whatever fails from here on must not lose it.
    private async Task<ApiKey> ReadBack(ApiKeyCreation creation, FreshApiKey fresh, Inputs inputs, Operation operation)
    {
        try
        {
            return await workspace.WaitUntilVisible(() => creation.Find(fresh, operation.CancellationToken), "the new key", operation)
                ?? ApiKeyForm.Unlisted(inputs, fresh);
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            var key = fresh.Created.KeyId is null ? await creation.FindInSpiteOf(fresh) : ApiKeyForm.Unlisted(inputs, fresh);
            throw Incomplete(ApiKeyForm.Written(key, inputs, fresh.Created.Secret), "The key was made, but could not be read back.", problem);
        }
    }

    // The API makes keys enabled.
    private async Task<ApiKey> Disable(ApiKey key, FreshApiKey fresh, Inputs inputs, Operation operation)
    {
        try
        {
            await Api.UpdateApiKey(
                inputs.ServiceAccountUserId,
                key.KeyId,
                ApiKeyForm.Changes(ApiKeyForm.Written(key, inputs, secret: null), inputs),
                operation.CancellationToken);
            return await Find(new Id(inputs.ServiceAccountUserId, key.KeyId), operation) ?? key with { IsDisabled = true };
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw Incomplete(ApiKeyForm.Written(key, inputs, fresh.Created.Secret), "The key was made, but may not be disabled yet.", problem);
        }
    }

    private static IncompleteException<Outputs> Incomplete(Outputs outputs, string what, Exception problem) =>
        new(outputs, ProblemException.HalfDone(what, problem));
}
