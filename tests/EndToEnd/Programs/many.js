// A hundred resources: keys, some with a name of their own, and members of groups.
const elevenlabs = require("pulumi-elevenlabs");

for (let number = 0; number < 94; number++) {
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
