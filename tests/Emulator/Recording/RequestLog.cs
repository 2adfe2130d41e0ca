namespace ElevenProvider.Emulator.Recording;

/// <summary>The requests since the start or the last clearing, in the order they came.</summary>
internal sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly OrderedDictionary<long, RecordedRequest> requests = [];
    private long lastNumber;

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests.Values];
            }
        }
    }

    /// <summary>Notes a request that came.</summary>
    /// <returns>Its number, for <see cref="Answered"/>.</returns>
    public long Add(string method, string route)
    {
        lock (gate)
        {
            requests.Add(++lastNumber, new RecordedRequest(method, route, Status: null));
            return lastNumber;
        }
    }

    /// <summary>Notes the answer, if the request has not been cleared meanwhile.</summary>
    public void Answered(long number, int status)
    {
        lock (gate)
        {
            if (requests.TryGetValue(number, out var request))
            {
                requests[number] = request with { Status = status };
            }
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            requests.Clear();
        }
    }
}
