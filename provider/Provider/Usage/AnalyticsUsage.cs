using ElevenProvider.Api.Usage;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Usage;

/// <summary>A question about usage in the words of the analytics query, and the answer in the words of the question.</summary>
internal sealed class AnalyticsUsage
{
    private const string EverythingTogether = "All";
    private const string Nobody = "(none)";
    private const string UserColumn = "user_id";
    private const long Hour = 3600;
    private const long Day = 24 * Hour;
    private const long Week = 7 * Day;

    private readonly UsageQuestion _question;
    private readonly string? _groupBy;

    private AnalyticsUsage(UsageQuestion question, string? groupBy) => (_question, _groupBy) = (question, groupBy);

    private bool IsByInterval => _question.BucketSeconds is null;

    /// <summary>Puts a question into the words of the query.</summary>
    /// <exception cref="ProblemException">The query cannot express it.</exception>
    public static AnalyticsUsage For(UsageQuestion question)
    {
        var groupBy = question.Breakdown switch
        {
            UsageBreakdown.None => null,
            UsageBreakdown.Voice => "voice_id",
            UsageBreakdown.User => UserColumn,
            UsageBreakdown.Resource => "resource_id",
            UsageBreakdown.RequestQueue => "request_queue_type",
            UsageBreakdown.VoiceMultiplier or UsageBreakdown.ProductType or UsageBreakdown.Model or UsageBreakdown.Region or UsageBreakdown.SubresourceId
                or UsageBreakdown.ReportingWorkspaceId or UsageBreakdown.RequestSource => question.Breakdown,
            UsageBreakdown.Groups => throw Inexpressible("breakdownType", question.Breakdown, "it knows billing groups only"),
            UsageBreakdown.ApiKeys or UsageBreakdown.AllApiKeys or UsageBreakdown.HasApiKey =>
                throw Inexpressible("breakdownType", question.Breakdown, "it knows keys by a hash only, which may be secret"),
            _ => throw Inexpressible("breakdownType", question.Breakdown, "it has nothing of that name"),
        };
        return AnalyticsMeasure.IsKnown(question.Metric)
            ? new AnalyticsUsage(question, groupBy)
            : throw Inexpressible("metric", question.Metric, "it measures credits, minutes, requests and money");
    }

    /// <summary>The query.</summary>
    /// <param name="userId">Whose usage alone counts; null for that of the whole workspace.</param>
    public AnalyticsQuery Query(string? userId) => new()
    {
        StartTime = _question.Start.ToUnixTimeMilliseconds(),
        EndTime = _question.End.ToUnixTimeMilliseconds(),
        IntervalSeconds = _question.BucketSeconds ?? _question.Interval switch
        {
            UsageInterval.Hour => Hour,
            UsageInterval.Week => Week,

            // Months differ in length, and sums go on from day to day: both are made of days.
            _ => Day,
        },
        GroupBy = _groupBy is null ? null : [_groupBy],
        Filters = userId is null ? null : [new ColumnFilter(UserColumn, "eq", [userId])],
    };

    /// <summary>The answer.</summary>
    /// <exception cref="ProblemException">It lacks what was asked for.</exception>
    public IReadOnlyList<UsageFigures> Figures(AnalyticsTable table)
    {
        if (table.Rows.Any(row => row.Count != table.Columns.Count))
        {
            throw AnalyticsColumns.Malformed("a row is of another length than the list of columns");
        }

        var columns = new AnalyticsColumns(table);
        var (time, measure) = (columns.Time, AnalyticsMeasure.ColumnOf(_question.Metric, table));
        var group = _groupBy is null ? (int?)null : columns.Named(_groupBy);
        var used = table.Rows
            .Select(row => new
            {
                Name = group is { } at ? AnalyticsColumns.Text(row[at]) ?? Nobody : EverythingTogether,
                Time = Interval(AnalyticsColumns.Moment(row[time])),
                Value = AnalyticsColumns.Number(row[measure]),
            })
            .ToList();
        var times = used.Select(static use => use.Time).Distinct().Order().ToList();
        return
        [
            .. used.GroupBy(static use => use.Name, StringComparer.Ordinal)
                .Select(series => Series(series.Key, series.ToLookup(static use => use.Time, static use => use.Value), times)),
        ];
    }

    // The table has rows only for what was used; a series has a value for every interval.
    private UsageFigures Series(string name, ILookup<DateTimeOffset, double> used, IReadOnlyList<DateTimeOffset> times)
    {
        var sum = 0d;
        var points = new List<UsagePoint>();
        foreach (var time in times)
        {
            sum = IsByInterval && _question.Interval == UsageInterval.Cumulative ? sum + used[time].Sum() : used[time].Sum();
            points.Add(new UsagePoint { Time = time, Value = sum });
        }

        return new UsageFigures(name, points);
    }

    private DateTimeOffset Interval(DateTimeOffset time) =>
        IsByInterval && _question.Interval == UsageInterval.Month ? new DateTimeOffset(time.Year, time.Month, 1, 0, 0, 0, TimeSpan.Zero) : time;

    private static ProblemException Inexpressible(string property, string value, string reason) => new(
        $"This server has only the newer query of usage, which cannot answer {property} \"{value}\": {reason}. Ask for another {property}.");
}
