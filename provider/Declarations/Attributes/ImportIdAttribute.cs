namespace ElevenProvider.Declarations;

/// <summary>Marks the record whose properties, joined by slashes, are the id of a resource.</summary>
/// <param name="form">The id as a user would write it, such as <c>&lt;group id&gt;/&lt;email&gt;</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ImportIdAttribute(string form) : Attribute
{
    /// <summary>The id as a user would write it.</summary>
    public string Form { get; } = form;
}
