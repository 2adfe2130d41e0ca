using ElevenProvider.Api.Reads;

namespace ElevenProvider.Api.Tests.Reads;

public sealed class FlightTests : IDisposable
{
    private readonly Flight _flight = new();

    public void Dispose() => _flight.Dispose();

    [Fact]
    public void It_is_of_use_until_it_fails()
    {
        Assert.True(_flight.IsUsable);

        _flight.Fail(new IOException());

        Assert.False(_flight.IsUsable);
    }

    [Fact]
    public async Task Whoever_has_its_answer_may_leave_without_giving_it_up()
    {
        var reader = new Reader(onRetry: null);
        _flight.Enter(reader);
        _flight.Succeed("the answer");

        _flight.Leave(reader);

        Assert.True(_flight.IsUsable);
        Assert.False(_flight.Abandoned.IsCancellationRequested);
        Assert.Equal("the answer", await _flight.Answer);
    }

    [Fact]
    public void It_is_given_up_once_the_last_one_has_left()
    {
        var (first, last) = (new Reader(onRetry: null), new Reader(onRetry: null));
        _flight.Enter(first);
        _flight.Enter(last);

        _flight.Leave(first);
        Assert.True(_flight.IsUsable);
        Assert.Same(last, Assert.Single(_flight.Waiting));
        _flight.Leave(last);

        Assert.True(_flight.Abandoned.IsCancellationRequested);
        Assert.False(_flight.IsUsable);
    }

    [Fact]
    public void A_failure_that_nobody_is_left_to_see_is_none()
    {
        var reader = new Reader(onRetry: null);
        _flight.Enter(reader);
        _flight.Leave(reader);

        _flight.Fail(new IOException());

        // As a failure it would be reported as one that nobody has looked at.
        Assert.True(_flight.Answer.IsCanceled);
    }

    [Fact]
    public void It_serves_latecomers_by_name_once_each()
    {
        var (first, other) = (new Reader(onRetry: null, "a"), new Reader(onRetry: null, "b"));
        Assert.False(_flight.MayServe(first));

        _flight.Enter(first);

        Assert.True(_flight.MayServe(first));
        Assert.True(_flight.MayServe(other));
        Assert.False(_flight.MayServe(new Reader(onRetry: null, "a")));
        Assert.False(_flight.MayServe(new Reader(onRetry: null)));
    }

    [Fact]
    public void One_that_was_begun_for_somebody_without_a_name_serves_no_latecomers()
    {
        _flight.Enter(new Reader(onRetry: null));

        Assert.False(_flight.MayServe(new Reader(onRetry: null, "a")));
    }
}
