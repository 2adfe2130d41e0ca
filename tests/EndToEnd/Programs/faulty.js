// Everything that can be wrong with a key and a membership, at once.
const pulumi = require("@pulumi/pulumi");

class Key extends pulumi.CustomResource {
  constructor(name, args) {
    super("elevenlabs:index:ServiceAccountApiKey", name, args);
  }
}
class Membership extends pulumi.CustomResource {
  constructor(name, args) {
    super("elevenlabs:index:GroupMembership", name, args);
  }
}

new Key("key", { permissions: "all", characterlimit: 5, characterLimit: -1, allowedIps: ["10.0.0.1", "nowhere"], enabled: "yes" });
new Membership("membership", { email: "no address", groupId: "one", groupName: "two" });
