using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Http;

/// <summary>How many requests the API works on at the same time, where it does not work on as many as come.</summary>
internal sealed class RequestPlaces(WorkspaceStore store)
{
    private int _taken;

    /// <summary>The answer to a request for which there is no place.</summary>
    public static ApiAnswer Refusal { get; } = ApiAnswer.Json(429, new
    {
        Detail = new
        {
            Type = "rate_limit_error",
            Code = "concurrent_limit_exceeded",
            Message = "Too many concurrent requests.",
            Status = "too_many_concurrent_requests",
        },
    });

    /// <summary>A place, until it is disposed; null if all are taken.</summary>
    public IDisposable? TryTake()
    {
        if (Interlocked.Increment(ref _taken) <= (store.Use(static workspace => workspace.Switches.MostRequestsAtOnce) ?? int.MaxValue))
        {
            return new Place(this);
        }

        Leave();
        return null;
    }

    private void Leave() => Interlocked.Decrement(ref _taken);

    private sealed class Place(RequestPlaces places) : IDisposable
    {
        public void Dispose() => places.Leave();
    }
}
