// Secrets in every way in which a program has them: a provider's key, a marked input, keys that are made, and outputs made of those.
const pulumi = require("@pulumi/pulumi");
const elevenlabs = require("pulumi-elevenlabs");

const config = new pulumi.Config();
const provider = new elevenlabs.Provider("own", {
  apiKey: config.requireSecret("ownKey"),
  baseUrl: process.env.ELEVENLABS_BASE_URL,
});
const serviceAccountUserId = config.require("account");
const key = new elevenlabs.ServiceAccountApiKey("key", {
  serviceAccountUserId,
  name: config.requireSecret("keyName"),
  permissions: ["voices_read"],
});
const other = new elevenlabs.ServiceAccountApiKey(
  "other",
  { serviceAccountUserId, name: "other", permissions: ["voices_read"] },
  { provider },
);

exports.apiKey = key.apiKey;
exports.header = pulumi.interpolate`xi-api-key: ${other.apiKey}`;
exports.name = key.name;
exports.hints = elevenlabs
  .getServiceAccountApiKeysOutput({ serviceAccountUserId }, { dependsOn: [key, other] })
  .apiKeys.apply((keys) => keys.map((each) => each.hint));
