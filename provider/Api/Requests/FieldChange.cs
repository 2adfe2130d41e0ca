namespace ElevenProvider.Api.Requests;

/// <summary>Makes <see cref="FieldChange{T}"/>; the one that changes nothing is <c>default</c>.</summary>
public static class FieldChange
{
    /// <summary>Gives the field a value.</summary>
    public static FieldChange<T> Set<T>(T value)
        where T : notnull => FieldChange<T>.SetTo(value);

    /// <summary>Takes the field's value away.</summary>
    public static FieldChange<T> Clear<T>()
        where T : notnull => FieldChange<T>.Cleared;
}
