using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Reads the service accounts of the workspace and their API keys, never the keys themselves. Only plans with several seats have service accounts.
/// The API key needs the permission <c>workspace_read</c> or <c>service_account_write</c>.</summary>
/// <example name="A service account by its name"><code>
/// variables:
///   accounts:
///     fn::invoke:
///       function: elevenlabs:getServiceAccounts
///       arguments:
///         name: production
/// outputs:
///   accountId: ${accounts.serviceAccounts[0].serviceAccountUserId}
/// </code></example>
[Function("getServiceAccounts")]
internal sealed partial class GetServiceAccounts(Workspace workspace) : Function<GetServiceAccounts.Inputs, GetServiceAccounts.Outputs>
{
    /// <summary>What the result may be narrowed by.</summary>
    public sealed record Inputs
    {
        /// <summary>Name of the accounts to read, letter case included; all accounts where it is not given. Several may have the same name.</summary>
        [NotBlank]
        public string? Name { get; init; }
    }

    /// <summary>What was found.</summary>
    public sealed record Outputs
    {
        /// <summary>The accounts; empty where there are none.</summary>
        public required IReadOnlyList<ServiceAccountDetails> ServiceAccounts { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        var accounts = await workspace.Api.ServiceAccounts.List(operation.CancellationToken);
        return new Outputs
        {
            ServiceAccounts = [.. accounts.Where(account => inputs.Name is null || account.Name == inputs.Name).Select(ServiceAccountDetails.Of)],
        };
    }
}
