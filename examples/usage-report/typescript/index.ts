import * as pulumi from "@pulumi/pulumi";
import * as elevenlabs from "pulumi-elevenlabs";

const config = new pulumi.Config();
const budget = config.requireNumber("budget");
const warnAtPercent = config.requireNumber("warnAtPercent");
const month = config.require("month") || new Date().toISOString().slice(0, 7);

const [year, number] = month.split("-").map(Number);
const window = {
  start: new Date(Date.UTC(year, number - 1, 1)).toISOString(),
  end: new Date(Date.UTC(year, number, 1) - 1).toISOString(),
  includeWorkspaceMetrics: true,
  aggregationInterval: elevenlabs.UsageInterval.Month,
};

const reader = elevenlabs.getUserOutput();
const subscription = elevenlabs.getSubscriptionOutput();
const usage = elevenlabs.getUsageOutput({ ...window, breakdownType: elevenlabs.UsageBreakdown.ProductType });
const groups = elevenlabs.getGroupsOutput();
const accounts = elevenlabs.getServiceAccountsOutput();
const keys = accounts.serviceAccounts.apply((all) =>
  pulumi.all(all.map(({ serviceAccountUserId }) => elevenlabs.getServiceAccountApiKeysOutput({ serviceAccountUserId }).apiKeys)),
);

const percent = (used: number, of: number): number => (of > 0 ? Math.round((100 * used) / of) : 0);
const isNearLimit = ({ used, limit }: { used: number; limit?: number }): boolean =>
  limit !== undefined && percent(used, limit) >= warnAtPercent;

export const reportedTo = reader.userId;
export const period = month;
export const plan = {
  tier: subscription.tier,
  creditsUsed: subscription.characterCount,
  creditsIncluded: subscription.characterLimit,
  startsAgainAt: subscription.nextCharacterCountReset,
};
export const creditsByProduct = usage.series.apply((series) =>
  Object.fromEntries(series.map(({ name, total }) => [name, Math.round(total ?? 0)])),
);
export const budgetUsedPercent = usage.apply(({ total }) => percent(total ?? 0, budget));

// Those that will soon be refused, whatever the workspace as a whole may still use.
export const nearTheirLimit = pulumi.all([keys, groups.groups]).apply(([ofAccounts, allGroups]) => [
  ...ofAccounts
    .flat()
    .map((key) => ({ what: `key ${key.name ?? key.keyId}`, used: key.characterCount ?? 0, limit: key.characterLimit }))
    .filter(isNearLimit),
  ...allGroups
    .map((group) => ({ what: `group ${group.name}`, used: group.characterCount ?? 0, limit: group.groupUsageLimit }))
    .filter(isNearLimit),
]);

// Empty while all is well, so that a pipeline needs no more than: test -z "$(pulumi stack output alert)"
export const alert = pulumi.all([budgetUsedPercent, nearTheirLimit]).apply(([used, near]) =>
  [
    ...(used >= warnAtPercent ? [`${used} % of the budget of ${budget} credits is used.`] : []),
    ...near.map((each) => `The ${each.what} has used ${each.used} of ${each.limit} credits.`),
  ].join("\n"),
);
