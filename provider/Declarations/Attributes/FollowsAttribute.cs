namespace ElevenProvider.Declarations;

/// <summary>The output depends on an input: when that changes in place, a preview shows this one as not yet known.</summary>
/// <param name="input">Name of the input's property in C#, by <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class FollowsAttribute(string input) : Attribute
{
    /// <summary>Name of the input's property in C#.</summary>
    public string Input { get; } = input;
}
