import { admin, assert, ci, connect, ElevenLabs, failure } from "./checks.mjs";

const wrong = await failure(connect("wrong").user.get());
assert.equal(wrong.statusCode, 401);
assert.equal(wrong.body.detail.status, "invalid_api_key");

const invalid = await failure(connect().serviceAccounts.apiKeys.create(ci, { name: "x", permissions: "all", allowedIps: [] }));
assert.ok(invalid instanceof ElevenLabs.UnprocessableEntityError);
assert.deepEqual(invalid.body.detail[0].loc, ["body", "allowed_ips"]);

await admin("DELETE", "requests");
await admin("POST", "faults", { route: "/v1/user", status: 503, headers: { "retry-after": "0" } });
assert.equal((await connect().user.get()).userId, "AdminOfTheWorkspace000000001");
assert.deepEqual((await admin("GET", "requests")).requests.map((request) => request.status), [503, 200]);
