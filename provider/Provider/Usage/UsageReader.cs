using ElevenProvider.Api;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Usage;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Usage;

/// <summary>Reads usage from servers that have the call of the API's first documents, and from those that have only the one that replaces it.</summary>
internal sealed class UsageReader(ElevenLabsClient api)
{
    /// <summary>The usage that is asked for.</summary>
    /// <exception cref="ProblemException">The server cannot answer that.</exception>
    public async Task<IReadOnlyList<UsageFigures>> Read(UsageQuestion question, Operation operation)
    {
        try
        {
            return Figures(await api.Usage.GetCharacterStats(
                new CharacterStatsQuery
                {
                    Start = question.Start,
                    End = question.End,
                    IncludeWorkspaceMetrics = question.IncludesWorkspace,
                    BreakdownType = question.Breakdown,
                    AggregationInterval = question.Interval,
                    AggregationBucketSize = question.BucketSeconds,
                    Metric = question.Metric,
                },
                operation.CancellationToken));
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.UnknownEndpoint)
        {
            return await Query(AnalyticsUsage.For(question), question, operation);
        }
    }

    private async Task<IReadOnlyList<UsageFigures>> Query(AnalyticsUsage usage, UsageQuestion question, Operation operation)
    {
        // This query is about the whole workspace unless it is narrowed.
        var user = question.IncludesWorkspace ? null : (await api.Users.GetUser(operation.CancellationToken)).UserId;
        return usage.Figures(await api.Usage.QueryAnalytics(usage.Query(user), operation.CancellationToken));
    }

    private static IReadOnlyList<UsageFigures> Figures(CharacterStats stats)
    {
        var times = stats.Time.Select(static milliseconds => UsageTime.FromMilliseconds(milliseconds)
            ?? throw new ProblemException("The API answered with usage at a time that is none. Try again later; if it stays so, report it to ElevenLabs' support.")).ToList();
        return
        [
            .. stats.Usage.Select(series => new UsageFigures(
                series.Key,
                [.. times.Zip(series.Value ?? [], static (time, value) => value is { } known ? new UsagePoint { Time = time, Value = known } : null).OfType<UsagePoint>()])),
        ];
    }
}
