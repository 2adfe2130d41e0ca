using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>Validates inputs against their declaration and fills in what the program left out. Finds every fault at once.</summary>
internal static class InputCheck
{
    public static CheckResult Run(ObjectDeclaration declaration, PropertyObject inputs, CheckContext? context)
    {
        var failures = new List<CheckFailure>();
        var given = Present(inputs);
        RejectUndeclared(declaration, given, PropertyPath.Empty, failures);

        var result = given;
        foreach (var property in declaration.Properties)
        {
            if (given.Find(property.Name) is { } value)
            {
                CheckValue(property, value, PropertyPath.Empty.Property(property.Name), failures);
            }
            else if (Missing(property, context, failures) is { } substitute)
            {
                result = result.With(property.Name, substitute);
            }
        }

        CheckTogether(declaration, given, PropertyPath.Empty, failures);
        return new CheckResult(result, failures);
    }

    // A program that sets a property to null means that it does not set it.
    private static PropertyObject Present(PropertyObject properties) =>
        new(properties.Where(static property => property.Value.Unwrap() is not PropertyNull));

    private static PropertyValue? Missing(PropertyDeclaration property, CheckContext? context, List<CheckFailure> failures)
    {
        if (property.AutoNameMaxLength is { } maxLength && context is not null)
        {
            return AutoName.For(property, context, maxLength, failures);
        }

        if (property.IsRequired)
        {
            failures.Add(new CheckFailure { Property = property.Name, Reason = "is required, but was not given" });
        }

        return property.Default;
    }

    private static void RejectUndeclared(
        ObjectDeclaration declaration, PropertyObject properties, PropertyPath path, List<CheckFailure> failures)
    {
        foreach (var name in properties.Keys)
        {
            // Names that start so are the engine's own.
            if (declaration.Find(name) is null && !name.StartsWith("__", StringComparison.Ordinal))
            {
                var similar = Spelling.Nearest(name, declaration.Properties.Select(static property => property.Name));
                failures.Add(new CheckFailure
                {
                    Property = path.Property(name).ToString(),
                    Reason = similar is null ? "is not a property of this resource" : $"is not a property of this resource; did you mean {similar}?",
                });
            }
        }
    }

    private static void CheckTogether(
        ObjectDeclaration declaration, PropertyObject properties, PropertyPath path, List<CheckFailure> failures)
    {
        foreach (var rule in declaration.Rules)
        {
            if (rule.Problem(properties) is { } failure)
            {
                failure.Property = (failure.Property.Length == 0 ? path : path.Property(failure.Property)).ToString();
                failures.Add(failure);
            }
        }
    }

    private static void CheckValue(PropertyDeclaration property, PropertyValue value, PropertyPath path, List<CheckFailure> failures)
    {
        var plain = value.Unwrap();
        var before = failures.Count;
        CheckType(property.Type, plain, path, failures);
        if (failures.Count > before)
        {
            return;
        }

        foreach (var rule in property.Rules)
        {
            if (plain is PropertyArray items && !rule.AppliesToWhole)
            {
                for (var index = 0; index < items.Count; index++)
                {
                    Apply(rule, items[index], path.Item(index), failures);
                }
            }
            else
            {
                Apply(rule, plain, path, failures);
            }
        }
    }

    private static void Apply(PropertyRuleAttribute rule, PropertyValue value, PropertyPath path, List<CheckFailure> failures)
    {
        if (value is not PropertyUnknown && rule.Problem(value) is { } problem)
        {
            failures.Add(new CheckFailure { Property = path.ToString(), Reason = problem });
        }
    }

    private static void CheckType(PropertyType type, PropertyValue value, PropertyPath path, List<CheckFailure> failures)
    {
        switch (type, value)
        {
            case (_, PropertyUnknown):
            case (PropertyType.Text, PropertyString):
            case (PropertyType.Boolean, PropertyBoolean):
            case (PropertyType.Number, PropertyNumber):
            case (PropertyType.Integer integer, PropertyNumber number) when IsWhole(number.Value, integer):
                break;
            case (PropertyType.List list, PropertyArray array):
                for (var index = 0; index < array.Count; index++)
                {
                    CheckType(list.Item, array[index], path.Item(index), failures);
                }

                break;
            case (PropertyType.Map map, PropertyObject entries):
                foreach (var (name, entry) in entries)
                {
                    CheckType(map.Value, entry, path.Property(name), failures);
                }

                break;
            case (PropertyType.Object declared, PropertyObject properties):
                CheckNested(declared.Declaration, Present(properties), path, failures);
                break;
            default:
                failures.Add(new CheckFailure { Property = path.ToString(), Reason = $"must be {type.Singular}, but is {KindOf(value)}" });
                break;
        }
    }

    private static void CheckNested(ObjectDeclaration declaration, PropertyObject properties, PropertyPath path, List<CheckFailure> failures)
    {
        RejectUndeclared(declaration, properties, path, failures);
        foreach (var property in declaration.Properties)
        {
            if (properties.Find(property.Name) is { } value)
            {
                CheckValue(property, value, path.Property(property.Name), failures);
            }
            else if (property.IsRequired)
            {
                failures.Add(new CheckFailure { Property = path.Property(property.Name).ToString(), Reason = "is required, but was not given" });
            }
        }

        CheckTogether(declaration, properties, path, failures);
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
