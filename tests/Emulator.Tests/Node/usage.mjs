import { admin, assert, connect, failure } from "./checks.mjs";

const window = { startUnix: Date.UTC(2026, 0, 1), endUnix: Date.UTC(2026, 0, 3) - 1 };
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const stats = (more) => connect().usage.get({ ...window, ...more });

const own = await stats({});
assert.deepEqual(own.time, [Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 2)]);
assert.deepEqual(Object.keys(own.usage), ["All"]);

const users = await stats({ includeWorkspaceMetrics: true, breakdownType: "user", aggregationInterval: "hour", metric: "request_count" });
assert.equal(users.time.length, 48);
const everyone = await stats({ includeWorkspaceMetrics: true, metric: "request_count" });
assert.equal(sum(Object.values(users.usage).map(sum)), sum(everyone.usage.All));

const wrong = await failure(stats({ breakdownType: "user" }));
assert.equal(wrong.statusCode, 422);
assert.deepEqual(wrong.body.detail[0].loc, ["query", "breakdown_type"]);

const query = (more) =>
  connect().workspace.usage.getUsageByProductOverTime({ startTime: window.startUnix, endTime: window.endUnix, intervalSeconds: 86400, ...more });
const table = await query({ groupBy: ["user_id"] });
assert.deepEqual(table.columns.slice(0, 2), ["timestamp", "user_id"]);
const requests = table.columns.indexOf("usage_count");
assert.equal(sum(table.rows.map((row) => row[requests])), sum(everyone.usage.All));

const me = (await connect().user.get()).userId;
const mine = await query({ filters: [{ column: "user_id", operation: "eq", values: [me] }] });
const credits = mine.columnUnits.indexOf("credits");
assert.equal(sum(mine.rows.map((row) => row[credits])), sum(own.usage.All));

await admin("PATCH", "state", { switches: { characterStatsGone: true } });
const gone = await failure(stats({}));
assert.equal(gone.statusCode, 404);
assert.equal(gone.body.detail, "Not Found");
