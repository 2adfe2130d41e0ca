using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Transport;

/// <summary>Bounds how many requests are in flight at the same time, by a limit that adapts to what the server takes. First come, first served.</summary>
/// <param name="most">The most requests that may ever be in flight.</param>
/// <param name="time">Tells how long requests take.</param>
internal sealed class RequestGate(int most, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource<long>> _waiting = new();
    private readonly AdaptiveLimit _limit = new(most);
    private int _inFlight;

    /// <summary>Runs one attempt as soon as there is a place for it.</summary>
    /// <param name="route">What it asks for, without ids.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="cancellationToken">Gives up waiting, and the attempt too.</param>
    public async Task<AttemptResult> RunAsync(string route, Func<CancellationToken, Task<AttemptResult>> attempt, CancellationToken cancellationToken)
    {
        var round = await EnterAsync(cancellationToken);
        AttemptResult? result = null;
        var begun = time.GetTimestamp();
        try
        {
            return result = await attempt(cancellationToken);
        }
        finally
        {
            Leave(route, result, time.GetElapsedTime(begun), round);
        }
    }

    // The round of the limit in which the attempt has its place.
    private async Task<long> EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<long>> place;
        lock (_lock)
        {
            // Nobody waits where there is a place: whoever makes one admits those who wait.
            if (_inFlight < _limit.Current)
            {
                _inFlight++;
                return _limit.Round;
            }

            place = _waiting.AddLast(new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        try
        {
            return await place.Value.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                if (place.List is null)
                {
                    // Its turn had come in the same moment.
                    _inFlight--;
                    Admit();
                }
                else
                {
                    _waiting.Remove(place);
                }
            }

            throw;
        }
    }

    private void Leave(string route, AttemptResult? result, TimeSpan duration, long round)
    {
        lock (_lock)
        {
            var wasFull = _inFlight >= _limit.Current;
            _inFlight--;
            if (result?.Failure is { Kind: ApiErrorKind.RateLimited })
            {
                _limit.NoteRefusal(round);
            }
            else if (result is { Succeeded: true })
            {
                _limit.NoteAnswer(route, duration, round, wasFull);
            }

            Admit();
        }
    }

    private void Admit()
    {
        while (_inFlight < _limit.Current && _waiting.First is { } first)
        {
            _waiting.RemoveFirst();
            _inFlight++;
            first.Value.SetResult(_limit.Round);
        }
    }
}
