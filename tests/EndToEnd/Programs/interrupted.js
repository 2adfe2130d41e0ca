// Three resources whose creations the workspace answers each in its own time.
const elevenlabs = require("pulumi-elevenlabs");

new elevenlabs.ServiceAccountApiKey("answered", {
  serviceAccountUserId: "ServiceAccountForCi000000001",
  name: "answered",
  permissions: ["text_to_speech"],
});
new elevenlabs.SharedVoiceAdd("unanswered", {
  publicUserId: "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
  voiceId: "LibraryVoiceCalm0001",
  newName: "Nora",
});
new elevenlabs.GroupMembership("begun", { groupName: "Support", email: "writer@example.com" });
