import * as pulumi from "@pulumi/pulumi";
import * as elevenlabs from "pulumi-elevenlabs";

const config = new pulumi.Config();
const groupId = config.require("groupId");
const serviceAccountUserId = config.require("serviceAccountUserId");

// Everybody on the list is a member of the team's group: who joins or leaves is one line of a pull request.
const memberships = config
  .requireObject<string[]>("team")
  .map((email) => new elevenlabs.GroupMembership(email, { groupId, email }));

// What the team works with is shared with the group, so that a new member has it from the first day.
config.requireObject<string[]>("voices").map(
  (voice) =>
    new elevenlabs.ResourceShare(voice, {
      resourceType: elevenlabs.WorkspaceResourceType.Voice,
      resourceId: voice,
      groupId,
      role: elevenlabs.ResourceRole.Viewer,
    }),
);

// One key for each environment of the team's product, with what that environment needs and no more.
const production = new elevenlabs.ServiceAccountApiKey("production", {
  serviceAccountUserId,
  permissions: [elevenlabs.ApiKeyPermission.TextToSpeech, elevenlabs.ApiKeyPermission.VoicesRead],
  characterLimit: 500_000,
});
const staging = new elevenlabs.ServiceAccountApiKey("staging", {
  serviceAccountUserId,
  permissions: [elevenlabs.ApiKeyPermission.TextToSpeech],
  characterLimit: 10_000,
});

// Read when all is in place: who is in the group, those included who are not on the list.
const group = elevenlabs.getGroupOutput({ id: groupId }, { dependsOn: memberships });

export const members = group.memberEmails;
export const productionKey = production.apiKey;
export const stagingKey = staging.apiKey;
