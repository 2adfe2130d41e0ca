// Samples of a voice, from each kind of asset.
const pulumi = require("@pulumi/pulumi");
const elevenlabs = require("pulumi-elevenlabs");

const config = new pulumi.Config();
const voiceId = "NarratorVoice0000001";
const file = new elevenlabs.VoiceSample("file", { voiceId, file: new pulumi.asset.FileAsset("./hello.mp3") });
new elevenlabs.VoiceSample("text", { voiceId, file: new pulumi.asset.StringAsset("OggS"), fileName: "text.ogg" });
new elevenlabs.VoiceSample("remote", { voiceId, file: new pulumi.asset.RemoteAsset(config.require("address")) });
exports.got = elevenlabs.VoiceSample.get("got", `${voiceId}/NarratorSample000001`).fileName;
exports.mimeType = file.mimeType;
