namespace ElevenProvider.Declarations;

/// <summary>The text, or each text of the list, is one of an enumeration.</summary>
/// <param name="enumeration">The class that declares it; see <see cref="DeclaredEnumerationAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnumeratedAttribute(Type enumeration) : Attribute
{
    /// <summary>The class that declares the enumeration.</summary>
    public Type Enumeration { get; } = enumeration;
}
