using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>Brings what the API says together with what the program said, so that a different spelling of the same is no difference, and
/// what the program marked as secret stays so.</summary>
internal static class Reconciliation
{
    /// <summary>The live outputs, with each input that means the same as in <paramref name="said"/> spelled as there.</summary>
    public static PropertyObject Outputs(ObjectDeclaration inputs, PropertyObject live, PropertyObject said) => new(
        live.Select(property => KeyValuePair.Create(
            property.Key,
            inputs.Find(property.Key) is { } input ? Spelled(input, property.Value, said.Find(property.Key)) : property.Value)));

    /// <summary>The live outputs, with what the API tells only at creation taken from the record.</summary>
    public static PropertyObject Carried(ObjectDeclaration outputs, PropertyObject live, PropertyObject recorded) => outputs.Properties
        .Where(property => property.IsKnownOnlyAtCreation && live.Find(property.Name) is null)
        .Aggregate(live, (carried, property) => recorded.Find(property.Name) is { } value
            ? carried.With(property.Name, Secrecy.Guarded(property, value))
            : carried);

    /// <summary>The live outputs, with what only says how to make the object, and what the API does not tell, as the program said it last.</summary>
    public static PropertyObject Instructed(ObjectDeclaration inputs, PropertyObject live, PropertyObject said) => inputs.Properties
        .Where(property => property.MattersOnlyAtCreation || (property.IsBelievedWhenUntold && live.Find(property.Name) is null))
        .Aggregate(live, (result, property) => said.Find(property.Name) is { } value ? result.With(property.Name, value) : result);

    /// <summary>The inputs that a program would give for the live object.</summary>
    /// <param name="inputs">Declaration of the inputs.</param>
    /// <param name="live">The live outputs.</param>
    /// <param name="recorded">The inputs recorded last; null on import.</param>
    public static PropertyObject Inputs(ObjectDeclaration inputs, PropertyObject live, PropertyObject? recorded)
    {
        var result = PropertyObject.Empty;
        foreach (var property in inputs.Properties)
        {
            var said = recorded?.Find(property.Name);
            if (live.Find(property.Name) is { } value && (said is not null || IsWorthSaying(inputs, property, value, live, recorded)))
            {
                result = result.With(property.Name, Spelled(property, value, said));
            }
        }

        return result;
    }

    private static bool IsWorthSaying(
        ObjectDeclaration inputs, PropertyDeclaration property, PropertyValue value, PropertyObject live, PropertyObject? recorded)
    {
        if (property.IsComputedWhenAbsent && recorded is not null)
        {
            return false;
        }

        return (property.IsRequired || !property.AreEqual(value, property.Default)) && !IsSaidOtherwise(inputs, property, live, recorded);
    }

    // Of alternatives a program may give only one: the one that it gave last, else the first that the object has.
    private static bool IsSaidOtherwise(ObjectDeclaration inputs, PropertyDeclaration property, PropertyObject live, PropertyObject? recorded) =>
        inputs.Rules.OfType<ExactlyOneOfAttribute>().Any(rule =>
            rule.Names.Contains(property.Name, StringComparer.Ordinal)
            && (rule.Names.FirstOrDefault(name => recorded?.ContainsKey(name) == true) ?? rule.Names.First(live.ContainsKey)) != property.Name);

    private static PropertyValue Spelled(PropertyDeclaration property, PropertyValue live, PropertyValue? said) => said switch
    {
        null => live,
        _ when property.AreEqual(live, said) => Secrecy.Guarded(property, said),
        { ContainsSecrets: true } => new PropertySecret(live),
        _ => live,
    };
}
