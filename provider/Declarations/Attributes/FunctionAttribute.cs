namespace ElevenProvider.Declarations;

/// <summary>Declares a function (a data source). What follows from the declaration is generated when the plugin is built.</summary>
/// <param name="name">Name of the function in its token, such as <c>getUser</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>Name of the function in its token.</summary>
    public string Name { get; } = name;
}
