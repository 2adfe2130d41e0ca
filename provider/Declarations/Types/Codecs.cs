using System.Globalization;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>The types in C# that a property may have. Generated code is what uses them.</summary>
public static class Codecs
{
    /// <summary>A string.</summary>
    public static PropertyCodec<string> Text { get; } =
        new(new PropertyType.Text(), static value => ((PropertyString)value).Value, static text => text);

    /// <summary>A boolean.</summary>
    public static PropertyCodec<bool> Boolean { get; } =
        new(new PropertyType.Boolean(), static value => ((PropertyBoolean)value).Value, static value => value);

    /// <summary>A whole number of 32 bits.</summary>
    public static PropertyCodec<int> Int32 { get; } =
        new(new PropertyType.Integer(int.MinValue, int.MaxValue), static value => (int)((PropertyNumber)value).Value, static value => value);

    /// <summary>A whole number of 64 bits, as far as a double can hold it.</summary>
    public static PropertyCodec<long> Int64 { get; } =
        new(new PropertyType.Integer(-(1L << 53), 1L << 53), static value => (long)((PropertyNumber)value).Value, static value => value);

    /// <summary>A number.</summary>
    public static PropertyCodec<double> Number { get; } =
        new(new PropertyType.Number(), static value => ((PropertyNumber)value).Value, static value => value);

    /// <summary>A moment, as an RFC 3339 string in UTC.</summary>
    public static PropertyCodec<DateTimeOffset> Timestamp { get; } = new(
        new PropertyType.Timestamp(),
        static value => TryParseTimestamp(((PropertyString)value).Value, out var moment) ? moment : throw new FormatException("The text is no RFC 3339 time."),
        static moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    /// <summary>A file or text.</summary>
    public static PropertyCodec<PropertyAsset> Asset { get; } =
        new(new PropertyType.Asset(), static value => (PropertyAsset)value, static asset => asset);

    /// <summary>One of several strings.</summary>
    public static PropertyCodec<string> Enumeration(EnumerationDeclaration declaration) =>
        new(new PropertyType.Enumeration(declaration), static value => ((PropertyString)value).Value, static text => text);

    /// <summary>A list.</summary>
    public static PropertyCodec<IReadOnlyList<T>> List<T>(PropertyCodec<T> item)
        where T : notnull =>
        new(
            new PropertyType.List(item.Type),
            value => [.. ((PropertyArray)value).Select(item.Read)],
            list => new PropertyArray(list.Select(item.Write)));

    /// <summary>Values by name.</summary>
    public static PropertyCodec<IReadOnlyDictionary<string, T>> Map<T>(PropertyCodec<T> item)
        where T : notnull =>
        new(
            new PropertyType.Map(item.Type),
            value => ((PropertyObject)value).ToDictionary(static entry => entry.Key, entry => item.Read(entry.Value), StringComparer.Ordinal),
            map => new PropertyObject(map.Select(entry => KeyValuePair.Create(entry.Key, item.Write(entry.Value)))));

    /// <summary>An object with declared properties.</summary>
    public static PropertyCodec<T> Object<T>(TypedObjectDeclaration<T> declaration)
        where T : notnull =>
        new(new PropertyType.Object(declaration), value => declaration.Read((PropertyObject)value), declaration.Write);

    /// <summary>Reads an RFC 3339 time; one without an offset is taken to be in UTC.</summary>
    internal static bool TryParseTimestamp(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text,
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out moment);
}
