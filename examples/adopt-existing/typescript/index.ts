import * as pulumi from "@pulumi/pulumi";
import * as elevenlabs from "pulumi-elevenlabs";

const config = new pulumi.Config();
const accountName = config.require("serviceAccount");
const keyName = config.require("key");
const groupName = config.require("group");
const email = config.require("member");
const voiceId = config.require("voiceId");

const account = elevenlabs.getServiceAccountsOutput({ name: accountName }).serviceAccounts[0];
const voiceType = elevenlabs.WorkspaceResourceType.Voice;

// The option `import` takes an object over as it is. The program must say what is there already: a difference is an error,
// and never a change. Once `pulumi up` has been through, the options have done their work and can be taken out.
const key = new elevenlabs.ServiceAccountApiKey(
  keyName,
  {
    serviceAccountUserId: account.serviceAccountUserId,
    name: keyName,
    permissions: [elevenlabs.ApiKeyPermission.TextToSpeech],
    characterLimit: 10_000,
  },
  { import: `account:${accountName}/key:${keyName}` },
);
const membership = new elevenlabs.GroupMembership(
  "membership",
  { groupName, email },
  { import: `group:${groupName}/${email}` },
);
const share = new elevenlabs.ResourceShare(
  "share",
  { resourceType: voiceType, resourceId: voiceId, userEmail: email, role: elevenlabs.ResourceRole.Editor },
  { import: `${voiceType}/${voiceId}/user/${email}` },
);
const sample = new elevenlabs.VoiceSample(
  "sample",
  { voiceId, file: new pulumi.asset.FileAsset("recordings/sample.mp3"), fileName: "chapter-1.mp3" },
  { import: `${voiceId}/${config.require("sampleId")}` },
);

// A voice of the library needs no id of the workspace: the two ids of the library name its copy.
const publicUserId = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
const libraryVoiceId = "LibraryVoiceCalm0001";
const copy = new elevenlabs.SharedVoiceAdd(
  "copy",
  { publicUserId, voiceId: libraryVoiceId, newName: "Alita" },
  { import: `library:${publicUserId}/${libraryVoiceId}` },
);

export const adopted = [key.id, membership.id, share.id, sample.id, copy.id];

// What else there is to take over: the import ids of the account's keys and of the group's members, and who may do what with the voice.
const keys = elevenlabs.getServiceAccountApiKeysOutput({ serviceAccountUserId: account.serviceAccountUserId }).apiKeys;
const group = elevenlabs.getGroupOutput({ name: groupName });
const voice = elevenlabs.getWorkspaceResourceOutput({ resourceType: voiceType, resourceId: voiceId });
export const keysByImportId = keys.apply((all) =>
  Object.fromEntries(all.map(({ serviceAccountUserId, keyId, name }) => [`${serviceAccountUserId}/${keyId}`, name])),
);
export const membershipsByImportId = group.apply(({ id, memberEmails }) =>
  Object.fromEntries((memberEmails ?? []).map((member) => [`${id}/${member}`, member])),
);
export const rolesOnTheVoice = voice.roleToGroupIds;
