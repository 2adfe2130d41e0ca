using System.Collections.Concurrent;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Lets one operation at a time change a voice. A change sends the whole of a voice's description back, and is recognised by what is new
/// after it, so that two at a time would undo each other's or mistake each other's sample for their own.
/// </summary>
internal sealed class VoiceTurns
{
    // As many as there are voices in a program, so that nothing needs to be cleared away.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>Makes the change once every earlier one of the same voice is over.</summary>
    public async Task<T> Take<T>(string voiceId, Func<Task<T>> change, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(voiceId, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await change();
        }
        finally
        {
            turn.Release();
        }
    }
}
