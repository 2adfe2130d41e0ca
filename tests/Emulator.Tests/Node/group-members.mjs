import { assert, connect, engineering, failure } from "./checks.mjs";

const { groups, members } = connect().workspace;
const emails = async () => (await groups.search({ name: "Engineering" }))[0].membersEmails;

await groups.members.add(engineering, { email: "Writer@example.com" });
assert.deepEqual(await emails(), ["developer@example.com", "writer@example.com"]);

const again = await failure(groups.members.add(engineering, { email: "writer@example.com" }));
assert.equal(again.statusCode, 400);
assert.equal(again.body.detail.status, "already_a_member");

await groups.members.remove(engineering, { email: "writer@example.com" });
assert.deepEqual(await emails(), ["developer@example.com"]);

const all = await groups.list();
assert.equal(all[engineering].name, "Engineering");
const people = await members.list();
assert.deepEqual(all[engineering].members, people.filter((person) => person.email === "developer@example.com").map((person) => person.userId));
