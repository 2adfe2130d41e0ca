import { admin, assert, connect, failure } from "./checks.mjs";

const { voices } = connect();

const found = await voices.getShared({
  pageSize: 1, gender: "female", language: "en", useCases: ["characters_animation"], descriptives: ["calm"], featured: true,
  minNoticePeriodDays: 30, includeCustomRates: false, includeLiveModerated: false, sort: "cloned_by_count", page: 0,
});
assert.equal(found.hasMore, false);
const [alita] = found.voices;
assert.deepEqual([alita.name, alita.isAddedByUser, alita.isBookmarked], ["Alita", false, false]);
assert.equal(alita.verifiedLanguages[0].language, "en");

const { voiceId } = await voices.share(alita.publicOwnerId, alita.voiceId, { newName: "Nora", bookmarked: false });
const copy = await voices.get(voiceId);
assert.deepEqual([copy.name, copy.isBookmarked, copy.sharing.status], ["Nora", false, "copied"]);
assert.equal(copy.sharing.originalVoiceId, alita.voiceId);

const again = await failure(voices.share(alita.publicOwnerId, alita.voiceId, { newName: "Nora" }));
assert.deepEqual([again.statusCode, again.body.detail.status], [400, "voice_already_cloned"]);

await voices.delete(voiceId);
await admin("PATCH", "state", { subscription: { voiceLimit: 1 } });
const full = await failure(voices.share(alita.publicOwnerId, alita.voiceId, { newName: "Nora" }));
assert.equal(full.body.detail.status, "voice_limit_reached");
