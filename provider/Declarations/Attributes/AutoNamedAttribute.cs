namespace ElevenProvider.Declarations;

/// <summary>Where the program gives no name, one is made from the resource's name in the program and a few random characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AutoNamedAttribute : Attribute
{
    /// <summary>The longest name that the API takes, in characters.</summary>
    public int MaxLength { get; init; } = 100;
}
