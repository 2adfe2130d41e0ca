import { assert, connect, failure } from "./checks.mjs";

const { voices, samples } = connect();
const narrator = "NarratorVoice0000001";

const voice = await voices.get(narrator);
assert.equal(voice.name, "Narrator");
assert.equal(voice.samples[0].fileName, "chapter-1.mp3");
assert.equal(voice.labels.accent, "british");

await voices.update(narrator, {
  name: "Nora",
  description: "Warm",
  labels: { accent: "irish" },
  removeBackgroundNoise: true,
  files: [new File(["RIFF"], "ä.wav", { type: "audio/wav" })],
});
const edited = await voices.get(narrator);
assert.deepEqual([edited.name, edited.description, edited.labels], ["Nora", "Warm", { accent: "irish" }]);
const sample = edited.samples.at(-1);
assert.deepEqual([sample.fileName, sample.mimeType, sample.sizeBytes, sample.removeBackgroundNoise], ["ä.wav", "audio/wav", 4, true]);

const audio = await voices.samples.audio.get(narrator, sample.sampleId);
assert.equal(await new Response(audio).text(), "RIFF");

assert.equal((await samples.delete(narrator, sample.sampleId)).status, "ok");
assert.equal((await failure(samples.delete(narrator, sample.sampleId))).body.detail.code, "sample_not_found");

const found = await voices.search({ search: "nora", voiceType: "personal", pageSize: 100 });
assert.deepEqual(found.voices.map((each) => each.voiceId), [narrator]);
assert.equal(found.hasMore, false);

assert.equal((await voices.delete(narrator)).status, "ok");
assert.equal((await failure(voices.get(narrator))).statusCode, 404);
