// The objects of another stack, taken over by their ids.
const pulumi = require("@pulumi/pulumi");
const elevenlabs = require("pulumi-elevenlabs");

const config = new pulumi.Config();
new elevenlabs.ServiceAccountApiKey(
  "key",
  {
    serviceAccountUserId: "ServiceAccountForCi000000001",
    name: config.require("keyName"),
    permissions: ["text_to_speech", "voices_read"],
    characterLimit: 1000,
  },
  { import: config.get("keyId") },
);
new elevenlabs.GroupMembership(
  "membership",
  { groupId: "GroupOfSupport00000000000001", email: "writer@example.com" },
  { import: config.get("membershipId") },
);
