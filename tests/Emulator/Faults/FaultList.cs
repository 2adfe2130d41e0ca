namespace ElevenProvider.Emulator.Faults;

/// <summary>The faults that wait for requests to match them, oldest first.</summary>
internal sealed class FaultList
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _waiting = [];

    /// <exception cref="ArgumentException">The fault makes no sense; the message says why.</exception>
    public void Add(Fault fault)
    {
        if (fault.Objection is { } objection)
        {
            throw new ArgumentException(objection, nameof(fault));
        }

        lock (_gate)
        {
            _waiting.Add(fault);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
        }
    }

    /// <summary>The fault this request gets, used up by one; null if it gets none.</summary>
    public Fault? Take(string method, string route)
    {
        lock (_gate)
        {
            for (var index = 0; index < _waiting.Count; index++)
            {
                var fault = _waiting[index];
                if (!fault.Matches(method, route))
                {
                    continue;
                }

                if (fault.Skip > 0)
                {
                    _waiting[index] = fault with { Skip = fault.Skip - 1 };
                    continue;
                }

                if (fault.Times > 1)
                {
                    _waiting[index] = fault with { Times = fault.Times - 1 };
                }
                else
                {
                    _waiting.RemoveAt(index);
                }

                return fault;
            }
        }

        return null;
    }
}
