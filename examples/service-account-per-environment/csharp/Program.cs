using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Pulumi.ElevenLabs;
using Permission = Pulumi.Union<string, Pulumi.ElevenLabs.ApiKeyPermission>;

return await Deployment.RunAsync(async () =>
{
    // One stack is one environment; Pulumi.<stack>.yaml says what its key may do.
    var config = new Pulumi.Config();
    var environment = Deployment.Instance.StackName;
    var accountName = config.Require("serviceAccount");
    var allowedIps = config.RequireObject<string[]>("allowedIps");

    var accounts = (await GetServiceAccounts.InvokeAsync(new() { Name = accountName })).ServiceAccounts;
    if (accounts.Length != 1)
    {
        throw new RunException($"The workspace has {accounts.Length} service accounts called \"{accountName}\" instead of one.");
    }

    var args = new ServiceAccountApiKeyArgs
    {
        ServiceAccountUserId = accounts[0].ServiceAccountUserId,
        Permissions = config.RequireObject<string[]>("permissions").Select(name => (Permission)name).ToArray(),
        CharacterLimit = config.RequireInt32("creditsPerMonth"),
        ThirdPartyDisableAllowed = true,
    };
    if (allowedIps.Length > 0)
    {
        args.AllowedIps = allowedIps;
    }

    var key = new ServiceAccountApiKey(environment, args);

    return new Dictionary<string, object?>
    {
        // By the hint and the id a person finds the key in the dashboard; neither is secret.
        ["keyId"] = key.KeyId,
        ["hint"] = key.Hint,

        // The key itself, for other stacks (a StackReference) and for `pulumi stack output apiKey --show-secrets`.
        ["apiKey"] = key.ApiKey,

        // The same, ready for a cluster: pulumi stack output kubernetesSecret --show-secrets | kubectl apply -f -
        ["kubernetesSecret"] = Output.JsonSerialize(Output.Create(new
        {
            apiVersion = "v1",
            kind = "Secret",
            metadata = new { name = "elevenlabs" },
            stringData = new { ELEVENLABS_API_KEY = key.ApiKey },
        })),
    };
});
