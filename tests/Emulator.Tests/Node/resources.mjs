import { assert, connect, engineering, failure } from "./checks.mjs";

const { resources } = connect().workspace;
const voice = "NarratorOfWorkspace1";
const developer = "DeveloperInWorkspace00000001";
const roles = async () => (await resources.get(voice, { resourceType: "voice" })).roleToGroupIds;

const before = await resources.get(voice, { resourceType: "voice" });
assert.equal(before.resourceName, "Narrator");
assert.deepEqual(before.roleToGroupIds, { admin: [before.creatorUserId] });
assert.ok(before.shareOptions.some((option) => option.id === developer && option.name === "developer@example.com" && option.type === "user"));

await resources.share(voice, { role: "editor", resourceType: "voice", userEmail: "Developer@example.com" });
await resources.share(voice, { role: "viewer", resourceType: "voice", groupId: "default" });
await resources.share(voice, { role: "commenter", resourceType: "voice", groupId: engineering });
assert.deepEqual(await roles(), { admin: [before.creatorUserId], editor: [developer], viewer: ["default"], commenter: [engineering] });

await resources.unshare(voice, { resourceType: "voice", userEmail: "developer@example.com" });
assert.deepEqual((await roles()).editor, []);

const creator = await failure(resources.unshare(voice, { resourceType: "voice", userEmail: "admin@example.com" }));
assert.equal(creator.statusCode, 403);
const nobody = await failure(resources.share(voice, { role: "viewer", resourceType: "voice" }));
assert.equal(nobody.statusCode, 400);
const unknown = await failure(resources.get("none", { resourceType: "voice" }));
assert.equal(unknown.statusCode, 404);
