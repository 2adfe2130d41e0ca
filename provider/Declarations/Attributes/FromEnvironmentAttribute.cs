namespace ElevenProvider.Declarations;

/// <summary>Where the setting is not given, it is taken from an environment variable.</summary>
/// <param name="variable">Name of the variable.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FromEnvironmentAttribute(string variable) : Attribute
{
    /// <summary>Name of the variable.</summary>
    public string Variable { get; } = variable;
}
