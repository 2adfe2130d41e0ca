using System.Diagnostics.CodeAnalysis;

namespace ElevenProvider.Api.Requests;

/// <summary>What an update does to one field: leaves it (the default), sets it, or clears it. The area knows how each is written.</summary>
/// <typeparam name="T">The type of the field's values.</typeparam>
public readonly record struct FieldChange<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly bool _isSet;

    private FieldChange(T value)
    {
        _value = value;
        _isSet = true;
    }

    /// <summary>Whether the field loses its value.</summary>
    public bool IsClear { get; private init; }

    internal static FieldChange<T> Cleared { get; } = new() { IsClear = true };

    internal static FieldChange<T> SetTo(T value) => new(value);

    /// <summary>The value to set.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T newValue)
    {
        newValue = _value;
        return _isSet;
    }
}
