// A key and a membership.
const elevenlabs = require("pulumi-elevenlabs");

const key = new elevenlabs.ServiceAccountApiKey("key", {
  serviceAccountUserId: "ServiceAccountForCi000000001",
  permissions: ["voices_read", "text_to_speech"],
});
new elevenlabs.GroupMembership("membership", { groupName: "Support", email: "writer@example.com" });

exports.apiKey = key.apiKey;
