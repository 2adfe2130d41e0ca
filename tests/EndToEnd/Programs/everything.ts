import * as pulumi from "@pulumi/pulumi";
import * as elevenlabs from "pulumi-elevenlabs";

// Every resource and every function of the package.
const config = new pulumi.Config("program");
const imports = config.getObject<Record<string, string>>("imports") ?? {};
const options = (name: string): pulumi.CustomResourceOptions => ({ import: imports[name] });

const account = "ServiceAccountForCi000000001";
const narrator = "NarratorVoice0000001";

const key = new elevenlabs.ServiceAccountApiKey("key", {
  serviceAccountUserId: account,
  name: "reader",
  permissions: [elevenlabs.ApiKeyPermission.TextToSpeech, "voices_read"],
  characterLimit: 1000,
  allowedIps: ["203.0.113.7"],
}, options("key"));
const membership = new elevenlabs.GroupMembership("membership", { groupName: "Support", email: "Writer@Example.com" }, options("membership"));
const voice = new elevenlabs.SharedVoiceAdd("voice", {
  publicUserId: "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
  voiceId: "LibraryVoiceCalm0001",
  newName: "Nora",
}, options("voice"));
const sample = new elevenlabs.VoiceSample("sample", {
  voiceId: narrator,
  file: new pulumi.asset.FileAsset("./recording.mp3"),
  fileName: "greeting.mp3",
  removeBackgroundNoise: true,
}, options("sample"));
const share = new elevenlabs.ResourceShare("share", {
  resourceType: elevenlabs.WorkspaceResourceType.Voice,
  resourceId: "NarratorOfWorkspace1",
  role: elevenlabs.ResourceRole.Editor,
  userEmail: "developer@example.com",
}, options("share"));
const seen = elevenlabs.GroupMembership.get("seen", membership.id);

// Read when all is in place.
const after: pulumi.InvokeOutputOptions = { dependsOn: [key, membership, voice, sample, share] };
const user = elevenlabs.getUserOutput(after);
const subscription = elevenlabs.getSubscriptionOutput(after);
const usage = elevenlabs.getUsageOutput({ start: "2026-01-01T00:00:00Z", end: "2026-01-02T23:59:59Z", aggregationInterval: elevenlabs.UsageInterval.Day }, after);
const library = elevenlabs.getSharedVoicesOutput({ limit: 2 }, after);
const accounts = elevenlabs.getServiceAccountsOutput({}, after);
const accountKeys = elevenlabs.getServiceAccountApiKeysOutput({ serviceAccountUserId: account }, after);
const group = elevenlabs.getGroupOutput({ name: "Support" }, after);
const groups = elevenlabs.getGroupsOutput(after);
const resource = elevenlabs.getWorkspaceResourceOutput({ resourceType: "voice", resourceId: "NarratorOfWorkspace1" }, after);
const narratorVoice = elevenlabs.getVoiceOutput({ voiceId: narrator }, after);

export const apiKey = key.apiKey;
export const addedVoiceId = voice.addedVoiceId;
export const sampleId = sample.sampleId;
export const memberSeen = seen.email;
export const read = {
  user: user.userId,
  tier: subscription.tier,
  daysOfUsage: usage.apply((found) => found.series[0].points.length),
  voices: library.apply((found) => found.voices.length),
  accounts: accounts.apply((found) => found.serviceAccounts.map((each) => each.name)),
  keys: accountKeys.apply((found) => found.apiKeys.map((each) => each.name)),
  members: group.memberEmails,
  groups: groups.apply((found) => found.groups.length),
  editors: resource.apply((found) => found.roleToGroupIds["editor"]),
  narrator: narratorVoice.name,
};
