import pulumi
import pulumi_elevenlabs as elevenlabs

# One stack is one environment; Pulumi.<stack>.yaml says what its key may do.
config = pulumi.Config()
environment = pulumi.get_stack()
account_name = config.require("serviceAccount")

accounts = elevenlabs.get_service_accounts(name=account_name).service_accounts
if len(accounts) != 1:
    raise pulumi.RunError(
        f'The workspace has {len(accounts)} service accounts called "{account_name}" instead of one.'
    )

key = elevenlabs.ServiceAccountApiKey(
    environment,
    service_account_user_id=accounts[0].service_account_user_id,
    permissions=config.require_object("permissions"),
    character_limit=config.require_int("creditsPerMonth"),
    allowed_ips=config.require_object("allowedIps") or None,
    third_party_disable_allowed=True,
)

# By the hint and the id a person finds the key in the dashboard; neither is secret.
pulumi.export("keyId", key.key_id)
pulumi.export("hint", key.hint)

# The key itself, for other stacks (a StackReference) and for `pulumi stack output apiKey --show-secrets`.
pulumi.export("apiKey", key.api_key)

# The same, ready for a cluster: pulumi stack output kubernetesSecret --show-secrets | kubectl apply -f -
pulumi.export(
    "kubernetesSecret",
    pulumi.Output.json_dumps(
        {
            "apiVersion": "v1",
            "kind": "Secret",
            "metadata": {"name": "elevenlabs"},
            "stringData": {"ELEVENLABS_API_KEY": key.api_key},
        }
    ),
)
