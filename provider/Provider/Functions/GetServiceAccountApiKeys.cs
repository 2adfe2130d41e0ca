using ElevenProvider.Api.Errors;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Reads the API keys of a service account, never the keys themselves. The API key of the provider needs the permission <c>workspace_read</c> or
/// <c>service_account_write</c>.</summary>
/// <example name="Keys of a service account"><code>
/// configuration:
///   accountId:
///     type: string
/// variables:
///   found:
///     fn::invoke:
///       function: elevenlabs:getServiceAccountApiKeys
///       arguments:
///         serviceAccountUserId: ${accountId}
/// outputs:
///   keys: ${found.apiKeys}
/// </code></example>
[Function("getServiceAccountApiKeys")]
internal sealed partial class GetServiceAccountApiKeys(Workspace workspace) : Function<GetServiceAccountApiKeys.Inputs, GetServiceAccountApiKeys.Outputs>
{
    /// <summary>Whose keys.</summary>
    public sealed record Inputs
    {
        /// <summary>User id of the service account whose keys are read.</summary>
        [NotBlank]
        public required string ServiceAccountUserId { get; init; }
    }

    /// <summary>What was found.</summary>
    public sealed record Outputs
    {
        /// <summary>The keys; empty where there are none.</summary>
        public required IReadOnlyList<ServiceAccountApiKeyDetails> ApiKeys { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        try
        {
            var keys = await workspace.Api.ServiceAccounts.ListApiKeys(inputs.ServiceAccountUserId, operation.CancellationToken);
            return new Outputs { ApiKeys = [.. keys.Select(key => ServiceAccountApiKeyDetails.Of(key, inputs.ServiceAccountUserId))] };
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            throw new ProblemException(
                $"There is no service account with the id \"{inputs.ServiceAccountUserId}\" in the workspace. " +
                "Check serviceAccountUserId; getServiceAccounts lists the accounts.");
        }
    }
}
