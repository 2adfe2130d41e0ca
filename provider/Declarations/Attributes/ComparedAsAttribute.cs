namespace ElevenProvider.Declarations;

/// <summary>Spellings of the text that have the same canonical form are no difference. The user's own spelling is kept.</summary>
/// <typeparam name="TForm">Knows the canonical form.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ComparedAsAttribute<TForm> : Attribute
    where TForm : ICanonicalForm;
