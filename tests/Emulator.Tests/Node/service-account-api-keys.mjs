import { assert, ci, connect, failure } from "./checks.mjs";

const client = connect();
const keys = client.serviceAccounts.apiKeys;

const { serviceAccounts } = await client.serviceAccounts.list();
assert.deepEqual(serviceAccounts.map((account) => account.name), ["ci", "production"]);

const created = await keys.create(ci, { name: "deploy", permissions: ["user_read"], characterLimit: 1000, allowedIps: ["127.0.0.1"] });
assert.match(created.xiApiKey, /^sk_[0-9a-f]{48}$/);
assert.equal((await connect(created.xiApiKey).user.get()).userId, ci);

const [listed] = (await keys.list(ci)).apiKeys;
assert.equal(listed.keyId, created.keyId);
assert.deepEqual(listed.allowedIps, ["127.0.0.1/32"]);
assert.deepEqual(listed.permissions, ["user_read"]);

await keys.update(ci, created.keyId, { isEnabled: false, name: "paused", permissions: "all", characterLimit: "clear" });
const [changed] = (await keys.list(ci)).apiKeys;
assert.equal(changed.name, "paused");
assert.equal(changed.isDisabled, true);
assert.equal(changed.permissions ?? null, null);
assert.equal(changed.characterLimit ?? null, null);
assert.equal((await failure(connect(created.xiApiKey).user.get())).statusCode, 401);

await keys.delete(ci, created.keyId);
assert.deepEqual((await keys.list(ci)).apiKeys, []);
assert.equal((await failure(keys.delete(ci, created.keyId))).statusCode, 404);

const { serviceAccountUserId } = await client.serviceAccounts.create({ name: "robot" });
assert.ok((await client.serviceAccounts.list()).serviceAccounts.some((account) => account.serviceAccountUserId === serviceAccountUserId));
