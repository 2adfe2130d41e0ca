namespace ElevenProvider.Declarations;

/// <summary>The API does not always tell the value. Where nothing is recorded because of that, as after an import, what the program says is
/// believed: it is no difference, and once it was said it stays recorded.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BelievedWhenUntoldAttribute : Attribute;
