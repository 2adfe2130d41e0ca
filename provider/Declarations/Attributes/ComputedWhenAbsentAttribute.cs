namespace ElevenProvider.Declarations;

/// <summary>Where the program does not give the value, the provider finds it out; it is then always there in the outputs, and a
/// preview shows it as not yet known.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ComputedWhenAbsentAttribute : Attribute;
