namespace ElevenProvider.Api.Tests;

/// <summary>Holds back what goes on after a wait, so that a test decides what else happens in the same moment.</summary>
internal sealed class Backlog : SynchronizationContext
{
    private readonly Queue<Action> _held = new();

    public override void Post(SendOrPostCallback d, object? state) => _held.Enqueue(() => d(state));

    /// <summary>Begins something whose waits go on here.</summary>
    public T Begin<T>(Func<T> something)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            return something();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Lets what was held back first go on.</summary>
    public void GoOn() => Begin(() =>
    {
        _held.Dequeue()();
        return 0;
    });
}
