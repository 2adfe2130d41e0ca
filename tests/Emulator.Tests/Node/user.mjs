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

await admin("PATCH", "state", {
  subscription: {
    unlimitedCreditLimitExtension: true,
    currentOverageAmount: "12.50",
    nextInvoice: { amountDueCents: 990, discountPercentOff: 10, nextPaymentAttemptUnix: 1769904000 },
    openInvoices: [{ amountDueCents: 500, paymentIntentStatus: "requires_action" }],
    pendingChange: { nextTier: "pro", nextBillingPeriod: "annual_period", timestampSeconds: 1769904000 },
  },
});
const changing = await connect().user.subscription.get();
assert.equal(changing.maxCreditLimitExtension, "unlimited");
assert.equal(changing.currentOverage.amount, "12.50");
assert.equal(changing.nextInvoice.discounts[0].discountPercentOff, 10);
assert.deepEqual(changing.openInvoices[0].paymentIntentStatusses, ["requires_action"]);
assert.equal(changing.hasOpenInvoices, true);
assert.equal(changing.pendingChange.nextTier, "pro");
