// A key and a membership, shaped by the stack's configuration.
const pulumi = require("@pulumi/pulumi");
const elevenlabs = require("pulumi-elevenlabs");

const config = new pulumi.Config();
const optional = (name) => config.getObject(name) ?? undefined;

const key = new elevenlabs.ServiceAccountApiKey("key", {
  serviceAccountUserId: config.get("account") ?? "ServiceAccountForCi000000001",
  name: config.get("keyName"),
  permissions: optional("permissions") ?? ["voices_read", "text_to_speech"],
  characterLimit: optional("characterLimit"),
  enabled: optional("enabled"),
  allowedIps: optional("allowedIps"),
});
const membership = new elevenlabs.GroupMembership("membership", {
  groupName: config.get("group") ?? "Support",
  email: config.get("email") ?? "Writer@Example.com",
});

exports.keyId = key.keyId;
exports.apiKey = key.apiKey;
exports.hint = key.hint;
exports.groupId = membership.groupId;
