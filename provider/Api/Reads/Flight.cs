namespace ElevenProvider.Api.Reads;

/// <summary>One request that several readers wait for, or whose answer they use later. Its members are called under the lock of <see cref="SharedReads"/>.</summary>
internal sealed class Flight : IDisposable
{
    private readonly TaskCompletionSource<object> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abandoned = new();
    private readonly List<Reader> _waiting = [];
    private readonly Dictionary<string, Reader> _served = new(StringComparer.Ordinal);

    /// <summary>When it began, as a timestamp of the clock.</summary>
    public long Begun { get; private set; }

    /// <summary>How many writes had ended when it began.</summary>
    public long WritesBefore { get; private set; }

    /// <summary>The answer, or why there is none.</summary>
    public Task<object> Answer => _answer.Task;

    /// <summary>Whether there is an answer, or may yet be.</summary>
    public bool IsUsable => !_abandoned.IsCancellationRequested && (_answer.Task.IsCompletedSuccessfully || !_answer.Task.IsCompleted);

    /// <summary>Cancelled when nobody waits any more.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    /// <summary>Who waits.</summary>
    public IReadOnlyList<Reader> Waiting => [.. _waiting];

    /// <summary>The request is being sent.</summary>
    public void Begin(long now, long writes) => (Begun, WritesBefore) = (now, writes);

    /// <summary>Whether it may answer a reader who came after it began: one of those for whom it was begun may, and none of the same name has had it.</summary>
    public bool MayServe(Reader latecomer) =>
        latecomer.Name is { } name && _served.Count > 0 && (!_served.TryGetValue(name, out var other) || other == latecomer);

    /// <summary>Someone waits for the answer.</summary>
    public void Enter(Reader reader)
    {
        _waiting.Add(reader);
        if (reader.Name is { } name)
        {
            _served[name] = reader;
        }
    }

    /// <summary>Someone does not wait any more.</summary>
    public void Leave(Reader reader)
    {
        _waiting.Remove(reader);
        if (_waiting.Count == 0 && !_answer.Task.IsCompleted)
        {
            _abandoned.Cancel();
        }
    }

    /// <summary>The answer is there.</summary>
    public void Succeed(object answer) => _answer.TrySetResult(answer);

    /// <summary>There is no answer.</summary>
    public void Fail(Exception failure)
    {
        if (_abandoned.IsCancellationRequested)
        {
            // Nobody is left to see why.
            _answer.TrySetCanceled(_abandoned.Token);
        }
        else
        {
            _answer.TrySetException(failure);
        }
    }

    /// <summary>It has ended: there is nothing left to give up.</summary>
    public void Dispose() => _abandoned.Dispose();
}
