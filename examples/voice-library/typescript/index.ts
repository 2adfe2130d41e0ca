import * as fs from "fs";
import * as pulumi from "@pulumi/pulumi";
import * as elevenlabs from "pulumi-elevenlabs";
import curated from "./voices.json";

const config = new pulumi.Config();
const groupId = config.require("groupId");
const ownVoiceId = config.require("ownVoiceId");

// voices.json is the list that the team agreed on. Each voice is added to the workspace and given to the group.
const voices = curated.map(({ name, publicUserId, voiceId }) => {
  const voice = new elevenlabs.SharedVoiceAdd(name, { publicUserId, voiceId, newName: name, adoptExisting: true });
  new elevenlabs.ResourceShare(name, {
    resourceType: elevenlabs.WorkspaceResourceType.Voice,
    resourceId: voice.addedVoiceId,
    groupId,
    role: elevenlabs.ResourceRole.Viewer,
  });
  return { name, id: voice.addedVoiceId };
});

// Every file in the folder recordings is a sample of the workspace's own voice.
const samples = fs.readdirSync("recordings").map(
  (fileName) =>
    new elevenlabs.VoiceSample(fileName, {
      voiceId: ownVoiceId,
      file: new pulumi.asset.FileAsset(`recordings/${fileName}`),
      removeBackgroundNoise: true,
    }),
);
const ownVoice = elevenlabs.getVoiceOutput({ voiceId: ownVoiceId }, { dependsOn: samples });

// What might join the list: the voices of the language that others use most, and that stay for 30 days at least.
const candidates = elevenlabs.getSharedVoicesOutput({
  language: config.require("language"),
  minNoticePeriodDays: 30,
  sort: elevenlabs.SharedVoiceSort.ClonedByCount,
  limit: 10,
});

// The ids to speak with, by name.
export const voiceIds = pulumi.output(voices).apply((all) => Object.fromEntries(all.map(({ name, id }) => [name, id])));
export const ownRecordings = ownVoice.samples.apply((all) => all.map(({ fileName }) => fileName));
export const suggestions = candidates.voices.apply((all) =>
  all
    .filter(({ voiceId }) => !curated.some((chosen) => chosen.voiceId === voiceId))
    .map(({ name, publicOwnerId, voiceId, previewUrl }) => ({ name, publicUserId: publicOwnerId, voiceId, previewUrl })),
);
