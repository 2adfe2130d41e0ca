namespace ElevenProvider.Emulator.Recording;

/// <summary>The requests since the start or the last clearing, in the order they came.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<long, RecordedRequest> _requests = [];
    private long _lastNumber;

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests.Values];
            }
        }
    }

    /// <summary>Notes a request that came.</summary>
    /// <returns>Its number, for <see cref="Answered"/>.</returns>
    public long Add(string method, string route)
    {
        lock (_gate)
        {
            _requests.Add(++_lastNumber, new RecordedRequest(method, route, Status: null));
            return _lastNumber;
        }
    }

    /// <summary>Notes the answer, if the request has not been cleared meanwhile.</summary>
    public void Answered(long number, int status)
    {
        lock (_gate)
        {
            if (_requests.TryGetValue(number, out var request))
            {
                _requests[number] = request with { Status = status };
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }
}
