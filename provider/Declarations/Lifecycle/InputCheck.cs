using System.Globalization;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>Validates inputs against their declaration and fills in what the program left out. Finds every fault at once.</summary>
internal sealed class InputCheck
{
    // What nobody reads to its end need not be sent one by one.
    private const int WarningsAtMost = 20;
    private const int GuessesAtMost = 100;

    private readonly string _member;
    private readonly List<CheckFailure> _failures = [];
    private readonly List<string> _warnings = [];
    private int _furtherWarnings;

    private InputCheck(string member) => _member = member;

    /// <summary>Validates what was given.</summary>
    /// <param name="declaration">What can be given.</param>
    /// <param name="inputs">What was given.</param>
    /// <param name="context">What a resource's check is told besides; null for what is no resource.</param>
    /// <param name="member">What whoever wrote the program calls one of <paramref name="inputs"/>, such as <c>a property of this resource</c>.</param>
    public static CheckResult Run(ObjectDeclaration declaration, PropertyObject inputs, CheckContext? context, string member) =>
        new InputCheck(member).Check(declaration, inputs, context);

    private CheckResult Check(ObjectDeclaration declaration, PropertyObject inputs, CheckContext? context)
    {
        var given = Present(inputs);
        RejectUndeclared(declaration, given, PropertyPath.Empty);

        var result = given;
        foreach (var property in declaration.Properties)
        {
            if (given.Find(property.Name) is { } value)
            {
                CheckValue(property, value, PropertyPath.Empty.Property(property.Name));
                result = context is null ? result : result.With(property.Name, Secrecy.Guarded(property, value));
            }
            else if (Missing(property, context) is { } substitute)
            {
                result = result.With(property.Name, substitute);
            }
        }

        CheckTogether(declaration, given, PropertyPath.Empty);
        return new CheckResult(result, _failures) { Warnings = Warnings() };
    }

    // A program that sets a property to null means that it does not set it.
    private static PropertyObject Present(PropertyObject properties) =>
        new(properties.Where(static property => property.Value.Unwrap() is not PropertyNull));

    private PropertyValue? Missing(PropertyDeclaration property, CheckContext? context)
    {
        if (property.AutoNameMaxLength is { } maxLength && context is not null)
        {
            return AutoName.For(property, context, maxLength, _failures);
        }

        if (property.IsRequired)
        {
            _failures.Add(new CheckFailure { Property = property.Name, Reason = "is required, but was not given" });
        }

        return property.Default;
    }

    private void RejectUndeclared(
        ObjectDeclaration declaration, PropertyObject properties, PropertyPath path)
    {
        foreach (var name in properties.Keys)
        {
            // Names that start so are the engine's own.
            if (declaration.Find(name) is null && !name.StartsWith("__", StringComparison.Ordinal))
            {
                var similar = _failures.Count < GuessesAtMost ? Spelling.Nearest(name, declaration.Properties.Select(static property => property.Name)) : null;
                var member = path.IsEmpty ? _member : $"a property of {path}";
                _failures.Add(new CheckFailure
                {
                    Property = path.Property(name).ToString(),
                    Reason = similar is null ? $"is not {member}" : $"is not {member}; did you mean {similar}?",
                });
            }
        }
    }

    private void CheckTogether(
        ObjectDeclaration declaration, PropertyObject properties, PropertyPath path)
    {
        foreach (var rule in declaration.Rules)
        {
            if (rule.Problem(properties) is { } failure)
            {
                failure.Property = (failure.Property.Length == 0 ? path : path.Property(failure.Property)).ToString();
                _failures.Add(failure);
            }
        }
    }

    private void CheckValue(PropertyDeclaration property, PropertyValue value, PropertyPath path)
    {
        if (property.Type is PropertyType.List list && value.Unwrap() is PropertyArray items)
        {
            CheckItems(property, list.Item, items, path);
        }
        else if (Fits(property.Type, value.Unwrap(), path))
        {
            Apply(property.Rules, value.Unwrap(), path);
        }
    }

    // A fault of one item must not hide that of another.
    private void CheckItems(PropertyDeclaration property, PropertyType type, PropertyArray items, PropertyPath path)
    {
        var allFit = true;
        for (var index = 0; index < items.Count; index++)
        {
            if (Fits(type, items[index], path.Item(index)))
            {
                Apply(property.Rules.Where(static rule => !rule.AppliesToWhole), items[index], path.Item(index));
            }
            else
            {
                allFit = false;
            }
        }

        if (allFit)
        {
            Apply(property.Rules.Where(static rule => rule.AppliesToWhole), items, path);
        }
    }

    private bool Fits(PropertyType type, PropertyValue value, PropertyPath path)
    {
        var before = _failures.Count;
        CheckType(type, value, path);
        return _failures.Count == before;
    }

    private void Apply(IEnumerable<PropertyRuleAttribute> rules, PropertyValue value, PropertyPath path)
    {
        foreach (var problem in value is PropertyUnknown ? [] : rules.Select(rule => rule.Problem(value)).OfType<string>())
        {
            _failures.Add(new CheckFailure { Property = path.ToString(), Reason = problem });
        }
    }

    private void CheckType(PropertyType type, PropertyValue value, PropertyPath path)
    {
        switch (type, value)
        {
            case (_, PropertyUnknown):
            case (PropertyType.Text, PropertyString):
            case (PropertyType.Asset, PropertyAsset):
            case (PropertyType.Timestamp, PropertyString time) when Codecs.TryParseTimestamp(time.Value, out _):
            case (PropertyType.Boolean, PropertyBoolean):
            case (PropertyType.Number, PropertyNumber):
            case (PropertyType.Integer integer, PropertyNumber number) when IsWhole(number.Value, integer):
                break;
            case (PropertyType.Enumeration enumeration, PropertyString text):
                CheckEnumerated(enumeration.Declaration, text.Value, path);
                break;
            case (PropertyType.List list, PropertyArray array):
                for (var index = 0; index < array.Count; index++)
                {
                    CheckType(list.Item, array[index], path.Item(index));
                }

                break;
            case (PropertyType.Map map, PropertyObject entries):
                foreach (var (name, entry) in entries)
                {
                    CheckType(map.Value, entry, path.Property(name));
                }

                break;
            case (PropertyType.Object declared, PropertyObject properties):
                CheckNested(declared.Declaration, Present(properties), path);
                break;
            case (PropertyType.Integer range, PropertyNumber number) when Math.Floor(number.Value) == number.Value:
                _failures.Add(new CheckFailure
                {
                    Property = path.ToString(),
                    Reason = string.Create(CultureInfo.InvariantCulture, $"must be between {range.Minimum} and {range.Maximum}"),
                });
                break;
            default:
                _failures.Add(new CheckFailure { Property = path.ToString(), Reason = $"must be {type.Singular}, but is {KindOf(value)}" });
                break;
        }
    }

    private List<string> Warnings() => _furtherWarnings == 0 ? _warnings : [.. _warnings, string.Create(
        CultureInfo.InvariantCulture, $"There are {_furtherWarnings} more values that this version of the provider does not know; they are passed on as they are.")];

    private void CheckEnumerated(EnumerationDeclaration enumeration, string text, PropertyPath path)
    {
        if (enumeration.Contains(text))
        {
            return;
        }

        if (enumeration.IsOpen && _warnings.Count == WarningsAtMost)
        {
            _furtherWarnings++;
            return;
        }

        var similar = Spelling.Nearest(text, enumeration.Values.Select(static value => value.Value)) is { } name ? $"; did you mean {name}?" : "";
        if (enumeration.IsOpen)
        {
            _warnings.Add($"{path} holds a value that this version of the provider does not know; it is passed on as it is{(similar.Length > 0 ? similar : ".")}");
        }
        else
        {
            _failures.Add(new CheckFailure
            {
                Property = path.ToString(),
                Reason = $"must be one of {string.Join(", ", enumeration.Values.Select(static value => value.Value))}{similar}",
            });
        }
    }

    private void CheckNested(ObjectDeclaration declaration, PropertyObject properties, PropertyPath path)
    {
        RejectUndeclared(declaration, properties, path);
        foreach (var property in declaration.Properties)
        {
            if (properties.Find(property.Name) is { } value)
            {
                CheckValue(property, value, path.Property(property.Name));
            }
            else if (property.IsRequired)
            {
                _failures.Add(new CheckFailure { Property = path.Property(property.Name).ToString(), Reason = "is required, but was not given" });
            }
        }

        CheckTogether(declaration, properties, path);
    }

    private static bool IsWhole(double value, PropertyType.Integer type) =>
        Math.Floor(value) == value && value >= type.Minimum && value <= type.Maximum;

    private static string KindOf(PropertyValue value) => value switch
    {
        PropertyNull => "null",
        PropertyBoolean => "a boolean",
        PropertyNumber number => Math.Floor(number.Value) == number.Value ? "a number" : "a number with a fraction",
        PropertyString => "a string",
        PropertyArray => "a list",
        PropertyObject => "an object",
        PropertyAsset => "an asset",
        PropertyArchive => "an archive",
        PropertyResourceReference => "a resource",
        _ => "something else",
    };
}
