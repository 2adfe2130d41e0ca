namespace ElevenProvider.Declarations;

/// <summary>Whether the property can change in place is known only of each object: a new value replaces it where the recorded output
/// is false, and changes it in place otherwise.</summary>
/// <param name="output">Name of the boolean output's property in C#, by <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReplacesUnlessAttribute(string output) : Attribute
{
    /// <summary>Name of the output's property in C#.</summary>
    public string Output { get; } = output;
}
