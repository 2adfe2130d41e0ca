using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class AdaptiveLimitTests
{
    private const string Route = "GET /v1/user";
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(50);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(64, 16)]
    public void It_begins_with_little_and_within_what_is_allowed(int most, int first) => Assert.Equal(first, new AdaptiveLimit(most).Current);

    [Fact]
    public void It_doubles_round_by_round_up_to_what_is_allowed()
    {
        var limit = new AdaptiveLimit(40);

        Assert.Equal([32, 40, 40], Rounds(limit, 3, capacity: 100));
    }

    [Fact]
    public void It_does_not_grow_while_it_is_not_reached()
    {
        var limit = new AdaptiveLimit(64);

        limit.NoteAnswer(Route, Usual, limit.Round, wasFull: false);

        Assert.Equal(16, limit.Current);
    }

    [Fact]
    public void The_refusals_of_one_round_count_once()
    {
        var limit = new AdaptiveLimit(64);
        var round = limit.Round;

        for (var count = 0; count < 5; count++)
        {
            limit.NoteRefusal(round);
        }

        Assert.Equal(11, limit.Current);
    }

    [Fact]
    public void Each_time_it_shrinks_a_round_begins()
    {
        var limit = new AdaptiveLimit(64);

        limit.NoteRefusal(limit.Round);
        limit.NoteRefusal(limit.Round);

        Assert.Equal(2, limit.Round);
    }

    [Fact]
    public void What_was_sent_before_a_refusal_says_nothing_about_the_time_after_it()
    {
        var limit = new AdaptiveLimit(64);
        var round = limit.Round;
        limit.NoteRefusal(round);

        limit.NoteAnswer(Route, Usual, round, wasFull: true);

        Assert.Equal(11, limit.Current);
    }

    [Fact]
    public void It_never_goes_below_one()
    {
        var limit = new AdaptiveLimit(64);

        for (var count = 0; count < 20; count++)
        {
            limit.NoteRefusal(limit.Round);
        }

        Assert.Equal(1, limit.Current);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(20)]
    public void It_stays_near_what_the_server_takes(int capacity)
    {
        var limit = new AdaptiveLimit(64);
        Rounds(limit, 20, capacity);

        var rounds = Rounds(limit, 200, capacity);

        // What counts is what gets through.
        Assert.InRange(rounds.Average(each => Math.Min(each, capacity)), capacity / 1.3, capacity);
        Assert.All(rounds, each => Assert.InRange(each, 1, capacity + 1));
    }

    [Fact]
    public void It_shrinks_when_answers_take_several_times_as_long_but_not_below_four()
    {
        var limit = new AdaptiveLimit(64);
        Rounds(limit, 3, capacity: 100);

        var sizes = Rounds(limit, 10, capacity: 100, Usual * 20);

        Assert.InRange(sizes.Min(), 4, 20);
        Assert.All(sizes, static size => Assert.True(size >= 4));
    }

    [Fact]
    public void A_longer_time_that_nobody_would_notice_is_no_reason_to_shrink()
    {
        var limit = new AdaptiveLimit(64);
        Rounds(limit, 3, capacity: 100, TimeSpan.FromMilliseconds(1));

        Assert.All(Rounds(limit, 10, capacity: 100, TimeSpan.FromMilliseconds(90)), static size => Assert.Equal(64, size));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void It_is_noticed_from_a_tenth_of_a_second_on_even_where_answers_took_no_time(int milliseconds, bool shrinks)
    {
        var limit = new AdaptiveLimit(64);
        Rounds(limit, 3, capacity: 100, TimeSpan.Zero);

        Assert.Equal(shrinks, Rounds(limit, 10, capacity: 100, TimeSpan.FromMilliseconds(milliseconds)).Min() < 64);
    }

    [Fact]
    public void Where_it_is_four_already_slow_answers_change_nothing()
    {
        var limit = new AdaptiveLimit(4);

        Rounds(limit, 3, capacity: 100);
        Rounds(limit, 10, capacity: 100, Usual * 20);

        Assert.Equal((4, 0), (limit.Current, limit.Round));
    }

    [Fact]
    public void Requests_of_different_kinds_are_not_compared()
    {
        var limit = new AdaptiveLimit(64);
        Rounds(limit, 3, capacity: 100, Usual);

        Assert.All(Rounds(limit, 10, capacity: 100, Usual * 20, "POST /v1/voices/{voice_id}/edit"), static size => Assert.Equal(64, size));
    }

    [Fact]
    public void What_takes_longer_for_good_becomes_usual()
    {
        var limit = new AdaptiveLimit(64);
        Rounds(limit, 3, capacity: 100);
        Rounds(limit, 10, capacity: 100, Usual * 20);

        Assert.Equal(64, Rounds(limit, 100, capacity: 100, Usual * 20)[^1]);
    }

    // As many requests as may be, at the same time, again and again; those beyond the server's capacity are refused. The limits after each round.
    private static List<int> Rounds(AdaptiveLimit limit, int rounds, int capacity, TimeSpan? duration = null, string route = Route)
    {
        var limits = new List<int>();
        for (var count = 0; count < rounds; count++)
        {
            var (sent, round) = (limit.Current, limit.Round);
            for (var request = 0; request < sent; request++)
            {
                if (request < capacity)
                {
                    limit.NoteAnswer(route, duration ?? Usual, round, wasFull: true);
                }
                else
                {
                    limit.NoteRefusal(round);
                }
            }

            limits.Add(limit.Current);
        }

        return limits;
    }
}
