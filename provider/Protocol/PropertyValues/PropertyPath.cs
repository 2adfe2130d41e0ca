using System.Globalization;
using System.Text;

namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>
/// Where a value is within the properties of a resource, in Pulumi's spelling: <c>a.b[0]["x.y"]</c>. As a pattern (ignoreChanges) a
/// step may also be <c>*</c> or <c>[*]</c>, which stands for every name or index.
/// </summary>
public sealed class PropertyPath : IEquatable<PropertyPath>
{
    private const string Wildcard = "*";

    // No property that a person could name lies so deep.
    private const int LongestText = 64 * 1024;

    // A step is a string (a name, or the wildcard) or an int (an index).
    private readonly object[] _steps;

    private PropertyPath(object[] steps) => _steps = steps;

    /// <summary>The whole resource.</summary>
    public static PropertyPath Empty { get; } = new([]);

    /// <summary>Whether this is the whole resource.</summary>
    public bool IsEmpty => _steps.Length == 0;

    /// <summary>The name of the top-level property that this is in; empty for the whole resource.</summary>
    public string Root => _steps is [string name, ..] ? name : "";

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no path, or far too long for one; the message says where it stops being one.</exception>
    public static PropertyPath Parse(string text) => text.Length <= LongestText
        ? new([.. PropertyPathParser.Steps(text)])
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A text of {text.Length} characters is no property path."));

    /// <summary>The value called <paramref name="name"/> in the object that this is the path of.</summary>
    public PropertyPath Property(string name) => new([.. _steps, name]);

    /// <summary>The item at <paramref name="index"/> in the list that this is the path of.</summary>
    public PropertyPath Item(int index) => new([.. _steps, index]);

    /// <summary>Whether <paramref name="other"/> is this or lies within it; this may be a pattern.</summary>
    public bool Contains(PropertyPath other)
    {
        if (_steps.Length > other._steps.Length)
        {
            return false;
        }

        for (var index = 0; index < _steps.Length; index++)
        {
            if (!Equals(_steps[index], Wildcard) && !Equals(_steps[index], other._steps[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// <paramref name="target"/> with everything that this pattern names taken from <paramref name="source"/>: set where the source has
    /// it, removed where it does not. This is what an engine does for ignoreChanges. Neither objects on the way nor items of lists are
    /// made or removed, and lists of different length are left alone. What was secret in the source stays secret.
    /// </summary>
    public PropertyObject Reset(PropertyObject target, PropertyObject source) =>
        (PropertyObject)Reset(target, source, 0, targetIsSecret: false, sourceIsSecret: false)!;

    /// <inheritdoc/>
    public bool Equals(PropertyPath? other) => other is not null && _steps.AsSpan().SequenceEqual(other._steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyPath);

    /// <inheritdoc/>
    public override int GetHashCode() => _steps.Aggregate(0, HashCode.Combine);

    /// <summary>The path in Pulumi's spelling.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in _steps)
        {
            if (step is int index)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else if (PropertyPathParser.IsPlainName((string)step))
            {
                text.Append(text.Length == 0 ? "" : ".").Append((string)step);
            }
            else
            {
                text.Append("[\"").Append(((string)step).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
            }
        }

        return text.ToString();
    }

    private PropertyValue? Reset(PropertyValue? target, PropertyValue? source, int depth, bool targetIsSecret, bool sourceIsSecret)
    {
        if (depth == _steps.Length)
        {
            return source is not null && sourceIsSecret && !targetIsSecret ? new PropertySecret(source) : source;
        }

        var isLast = depth == _steps.Length - 1;
        PropertyValue? Below(PropertyValue? to, PropertyValue? from) => Reset(to, from, depth + 1, targetIsSecret, sourceIsSecret);

        return (target, source, _steps[depth]) switch
        {
            (PropertySecret to, _, _) => new PropertySecret(Reset(to.Value, source, depth, targetIsSecret: true, sourceIsSecret)!),
            (_, PropertySecret from, _) => Reset(target, from.Value, depth, targetIsSecret, sourceIsSecret: true),
            (PropertyObject to, PropertyObject from, Wildcard) => (isLast ? to.Keys.Union(from.Keys, StringComparer.Ordinal) : from.Keys)
                .Aggregate(to, (result, name) => ResetProperty(result, from, name, Below)),
            (PropertyObject to, PropertyObject from, string name) => ResetProperty(to, from, name, Below),
            (PropertyObject to, _, string name) when isLast && name != Wildcard => to.Without(name),
            (PropertyArray to, PropertyArray from, Wildcard) when to.Count == from.Count => new PropertyArray(to.Zip(from, Below)!),
            (PropertyArray to, PropertyArray from, int at) when at < from.Count =>
                new PropertyArray(to.Select((item, index) => index == at ? Below(item, from[at])! : item)),
            _ => target,
        };
    }

    private static PropertyObject ResetProperty(
        PropertyObject target, PropertyObject source, string name, Func<PropertyValue?, PropertyValue?, PropertyValue?> below) =>
        below(target.Find(name), source.Find(name)) is { } value ? target.With(name, value) : target.Without(name);
}
