namespace ElevenProvider.Api.Transport;

/// <summary>
/// How many requests may be in flight, found out by trying: more while all is well, fewer as soon as the server turns requests away or takes
/// longer. It doubles at first and grows by one request per round later (additive increase, multiplicative decrease), as TCP's window does.
/// Not safe for concurrent use.
/// </summary>
/// <param name="most">The most that it may become.</param>
internal sealed class AdaptiveLimit(int most)
{
    private const int AtFirst = 16;

    // A busy server gives no reason to stop altogether; only one that turns requests away does.
    private const int LeastForLatency = 4;
    private const double AfterRefusal = 0.7;
    private const double AfterSlowness = 0.8;
    private const double Slow = 3;
    private const double WeightOfLatest = 0.1;

    // What was fast once need not be possible any more: a list may have grown.
    private const double Forgetting = 1.01;
    private const double UnremarkableSeconds = 0.1;

    // In seconds, by route.
    private readonly Dictionary<string, double> _fastest = new(StringComparer.Ordinal);
    private double _limit = Math.Min(AtFirst, most);
    private bool _hasMetResistance;
    private double _slowness = 1;

    /// <summary>How many requests may be in flight now; at least 1.</summary>
    public int Current => (int)_limit;

    /// <summary>The number of the round in which a request is sent. What is learnt from several requests of one round counts once.</summary>
    public long Round { get; private set; }

    /// <summary>A request was answered.</summary>
    /// <param name="route">Its kind: only requests of one kind take comparable times.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="round">The round in which it was sent.</param>
    /// <param name="wasFull">Whether as many were in flight as may be, so that more might have been.</param>
    public void NoteAnswer(string route, TimeSpan duration, long round, bool wasFull)
    {
        if (round != Round)
        {
            return;
        }

        var seconds = duration.TotalSeconds;
        var fastest = _fastest[route] = Math.Min(seconds, _fastest.GetValueOrDefault(route, seconds) * Forgetting);
        var slowness = seconds > fastest + UnremarkableSeconds ? seconds / fastest : 1;
        _slowness += WeightOfLatest * (Math.Min(slowness, 2 * Slow) - _slowness);
        if (_slowness > Slow && _limit > LeastForLatency)
        {
            Shrink(round, Math.Max(LeastForLatency, _limit * AfterSlowness));
        }
        else if (wasFull && _slowness < Slow)
        {
            _limit = Math.Min(most, _limit + (_hasMetResistance ? 1 / _limit : 1));
        }
    }

    /// <summary>The server turned a request away as one too many.</summary>
    /// <param name="round">The round in which it was sent.</param>
    public void NoteRefusal(long round) => Shrink(round, Math.Max(1, _limit * AfterRefusal));

    private void Shrink(long round, double limit)
    {
        if (round == Round)
        {
            Round++;
            _limit = limit;
            _slowness = 1;
            _hasMetResistance = true;
        }
    }
}
