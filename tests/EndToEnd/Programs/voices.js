// A voice that is found in the voice library and added to the workspace.
const pulumi = require("@pulumi/pulumi");
const elevenlabs = require("pulumi-elevenlabs");

const config = new pulumi.Config();

module.exports = async () => {
  const found = await elevenlabs.getSharedVoices({ gender: "female", language: "en", sort: "cloned_by_count", limit: 1 });
  const voice = new elevenlabs.SharedVoiceAdd("voice", {
    publicUserId: found.voices[0].publicOwnerId,
    voiceId: found.voices[0].voiceId,
    newName: config.get("name") ?? "Nora",
  });
  const added = voice.addedVoiceId.apply((voiceId) => (voiceId ? elevenlabs.getVoice({ voiceId }) : undefined));
  return { addedVoiceId: voice.addedVoiceId, original: added.apply((each) => each?.sharing?.originalVoiceId) };
};
