using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Pulumi;
using Pulumi.ElevenLabs;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();
    var budget = config.RequireInt32("budget");
    var warnAtPercent = config.RequireInt32("warnAtPercent");
    var month = config.Require("month") is { Length: > 0 } chosen ? chosen : DateTime.UtcNow.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    var start = DateTime.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    var reader = GetUser.Invoke();
    var subscription = GetSubscription.Invoke();
    var usage = GetUsage.Invoke(new()
    {
        Start = start.ToString("O", CultureInfo.InvariantCulture),
        End = start.AddMonths(1).AddMilliseconds(-1).ToString("O", CultureInfo.InvariantCulture),
        IncludeWorkspaceMetrics = true,
        AggregationInterval = UsageInterval.Month,
        BreakdownType = UsageBreakdown.ProductType,
    });
    var groups = GetGroups.Invoke();
    var keys = GetServiceAccounts.Invoke().Apply(found => Output.All(found.ServiceAccounts.Select(account =>
        GetServiceAccountApiKeys.Invoke(new() { ServiceAccountUserId = account.ServiceAccountUserId }))));

    var budgetUsedPercent = usage.Apply(found => Percent(found.Total ?? 0, budget));

    // Those that will soon be refused, whatever the workspace as a whole may still use.
    var nearTheirLimit = Output.Tuple(keys, groups).Apply(found =>
    {
        var ofKeys = found.Item1.SelectMany(each => each.ApiKeys)
            .Select(key => (What: $"key {key.Name ?? key.KeyId}", Used: key.CharacterCount ?? 0, Limit: key.CharacterLimit));
        var ofGroups = found.Item2.Groups
            .Select(group => (What: $"group {group.Name}", Used: group.CharacterCount ?? 0, Limit: group.GroupUsageLimit));
        return ofKeys.Concat(ofGroups).Where(each => each.Limit is { } limit && Percent(each.Used, limit) >= warnAtPercent).ToList();
    });

    return new Dictionary<string, object?>
    {
        ["reportedTo"] = reader.Apply(user => user.UserId),
        ["period"] = month,
        ["plan"] = subscription.Apply(plan => new Dictionary<string, object?>
        {
            ["tier"] = plan.Tier,
            ["creditsUsed"] = plan.CharacterCount,
            ["creditsIncluded"] = plan.CharacterLimit,
            ["startsAgainAt"] = plan.NextCharacterCountReset,
        }),
        ["creditsByProduct"] = usage.Apply(found => found.Series.ToDictionary(series => series.Name, series => Math.Round(series.Total ?? 0))),
        ["budgetUsedPercent"] = budgetUsedPercent,
        ["nearTheirLimit"] = nearTheirLimit.Apply(near => near.Select(each => each.What).ToList()),

        // Empty while all is well, so that a pipeline needs no more than: test -z "$(pulumi stack output alert)"
        ["alert"] = Output.Tuple(budgetUsedPercent, nearTheirLimit).Apply(found =>
        {
            var lines = found.Item2.Select(each => $"The {each.What} has used {each.Used} of {each.Limit} credits.");
            return string.Join('\n', found.Item1 >= warnAtPercent
                ? lines.Prepend($"{found.Item1} % of the budget of {budget} credits is used.")
                : lines);
        }),
    };
});

static double Percent(double used, double of) => of > 0 ? Math.Round(100 * used / of) : 0;
