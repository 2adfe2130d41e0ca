namespace ElevenProvider.Declarations;

/// <summary>Properties that belong together.</summary>
/// <param name="Name">Name of the type in C#, which is also its name in the schema.</param>
/// <param name="Description">What it is, as Markdown.</param>
/// <param name="Properties">Its properties, in the order of declaration.</param>
/// <param name="Rules">What its properties must fulfil together.</param>
public abstract record ObjectDeclaration(
    string Name, string Description, IReadOnlyList<PropertyDeclaration> Properties, IReadOnlyList<ObjectRuleAttribute> Rules)
{
    /// <summary>The property called <paramref name="name"/>, or null where there is none.</summary>
    public PropertyDeclaration? Find(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
            {
                return property;
            }
        }

        return null;
    }
}
