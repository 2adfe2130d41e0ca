namespace ElevenProvider.Declarations;

/// <summary>Marks the record whose properties, joined by slashes, are the id of a resource.</summary>
/// <param name="forms">The ways in which a user may write the id, that of the state first, such as <c>&lt;group id&gt;/&lt;email&gt;</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ImportIdAttribute(params string[] forms) : Attribute
{
    /// <summary>The ways in which a user may write the id, that of the state first.</summary>
    public IReadOnlyList<string> Forms { get; } = forms;
}
