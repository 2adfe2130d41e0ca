import { admin, assert, connect } from "./checks.mjs";

const user = await connect().user.get();
assert.equal(user.userId, "AdminOfTheWorkspace000000001");
assert.equal(user.workspaceId, "WorkspaceOfTheEmulator000001");
assert.equal(user.seatType, "workspace_admin");
assert.equal(user.subscription.currentOverage.currency, "usd");

const subscription = await connect().user.subscription.get();
assert.equal(subscription.status, "active");
assert.deepEqual(subscription.openInvoices, []);

await admin("PATCH", "state", { subscription: { characterCount: 99 } });
assert.equal((await connect().user.subscription.get()).characterCount, 99);
