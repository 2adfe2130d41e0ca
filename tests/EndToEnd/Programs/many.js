// A hundred resources: keys, some with a name of their own, members of groups, shares, a voice of the library and a sample.
const pulumi = require("@pulumi/pulumi");
const elevenlabs = require("pulumi-elevenlabs");

const config = new pulumi.Config();
new elevenlabs.SharedVoiceAdd("copy", {
  publicUserId: "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
  voiceId: "LibraryVoiceCalm0001",
  newName: "Nora",
  adoptExisting: config.getBoolean("adoptExisting"),
});
new elevenlabs.VoiceSample("sample", { voiceId: "NarratorVoice0000001", file: new pulumi.asset.StringAsset("ID3 hello"), fileName: "hello.mp3" });
const keys = config.getNumber("keys") ?? 92;
for (let number = 0; number < keys; number++) {
  new elevenlabs.ServiceAccountApiKey(`key${number}`, {
    serviceAccountUserId: number % 2 ? "ServiceAccountForCi000000001" : "ServiceAccountForProd0000001",
    name: number % 3 ? `key number ${number}` : undefined,
    permissions: ["text_to_speech"],
    characterLimit: 1000 + number,
    enabled: number % 10 !== 0,
  });
}
for (const email of ["admin@example.com", "supporter@example.com", "writer@example.com"]) {
  new elevenlabs.GroupMembership(`support ${email}`, { groupName: "Support", email });
  new elevenlabs.ResourceShare(`narrator ${email}`, {
    resourceType: "convai_agents", resourceId: "agent_of_the_workspace_00001", userEmail: email, role: "viewer", overwrite: true,
  });
}
