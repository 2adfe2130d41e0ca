import * as pulumi from "@pulumi/pulumi";
import * as elevenlabs from "pulumi-elevenlabs";

// One stack is one environment; Pulumi.<stack>.yaml says what its key may do.
const config = new pulumi.Config();
const environment = pulumi.getStack();
const accountName = config.require("serviceAccount");
const allowedIps = config.requireObject<string[]>("allowedIps");

const serviceAccountUserId = elevenlabs.getServiceAccounts({ name: accountName }).then(({ serviceAccounts }) => {
  if (serviceAccounts.length !== 1) {
    throw new pulumi.RunError(`The workspace has ${serviceAccounts.length} service accounts called "${accountName}" instead of one.`);
  }

  return serviceAccounts[0].serviceAccountUserId;
});

const key = new elevenlabs.ServiceAccountApiKey(environment, {
  serviceAccountUserId,
  permissions: config.requireObject<string[]>("permissions"),
  characterLimit: config.requireNumber("creditsPerMonth"),
  allowedIps: allowedIps.length > 0 ? allowedIps : undefined,
  thirdPartyDisableAllowed: true,
});

// By the hint and the id a person finds the key in the dashboard; neither is secret.
export const keyId = key.keyId;
export const hint = key.hint;

// The key itself, for other stacks (a StackReference) and for `pulumi stack output apiKey --show-secrets`.
export const apiKey = key.apiKey;

// The same, ready for a cluster: pulumi stack output kubernetesSecret --show-secrets | kubectl apply -f -
export const kubernetesSecret = pulumi.jsonStringify({
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "elevenlabs" },
  stringData: { ELEVENLABS_API_KEY: key.apiKey },
});
