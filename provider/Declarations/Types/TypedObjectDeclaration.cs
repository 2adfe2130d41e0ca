using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>Properties that belong together, and the type in C# that holds them.</summary>
/// <param name="Name">Name of the type in C#, which is also its name in the schema.</param>
/// <param name="Description">What it is, as Markdown.</param>
/// <param name="Properties">Its properties, in the order of declaration.</param>
/// <param name="Rules">What its properties must fulfil together.</param>
/// <param name="Read">Makes the typed value; every value must be known.</param>
/// <param name="Write">Makes the properties; absent values are left out, secret ones are wrapped.</param>
public sealed record TypedObjectDeclaration<T>(
    string Name,
    string Description,
    IReadOnlyList<PropertyDeclaration> Properties,
    IReadOnlyList<ObjectRuleAttribute> Rules,
    Func<PropertyObject, T> Read,
    Func<T, PropertyObject> Write)
    : ObjectDeclaration(Name, Description, Properties, Rules);
