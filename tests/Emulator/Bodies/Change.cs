namespace ElevenProvider.Emulator.Bodies;

/// <summary>What a PATCH says about one property.</summary>
internal readonly struct Change<T>
{
    private readonly bool _isSet;
    private readonly T? _value;

    /// <summary>The property takes this value.</summary>
    public Change(T? value)
    {
        _isSet = true;
        _value = value;
    }

    /// <summary>The property stays as it is.</summary>
    public static Change<T> None => default;

    /// <summary>The value after the change.</summary>
    public T? Over(T? current) => _isSet ? _value : current;
}
