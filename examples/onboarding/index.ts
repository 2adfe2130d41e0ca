import * as pulumi from "@pulumi/pulumi";
import * as elevenlabs from "pulumi-elevenlabs";

const config = new pulumi.Config();
const serviceAccountUserId = config.require("serviceAccount");

// One key per environment, each with what that environment needs and no more.
const production = new elevenlabs.ServiceAccountApiKey("production", {
  serviceAccountUserId,
  permissions: ["text_to_speech", "voices_read"],
  characterLimit: 500_000,
});
const staging = new elevenlabs.ServiceAccountApiKey("staging", {
  serviceAccountUserId,
  permissions: ["text_to_speech"],
  characterLimit: 10_000,
});

// Everybody in the team is a member of its group.
const team = config.requireObject<string[]>("team");
const memberships = team.map(
  (email) => new elevenlabs.GroupMembership(email, { groupName: config.require("group"), email }),
);

// Read when all is in place, so that a first preview asks the API nothing.
const user = elevenlabs.getUserOutput({ dependsOn: [production, staging, ...memberships] });

export const productionKey = production.apiKey;
export const stagingKey = staging.apiKey;
export const members = memberships.map((membership) => membership.email);
export const managedBy = user.userId;
