namespace ElevenProvider.Declarations;

/// <summary>The API tells the value only once, when the object is made. From then on it is carried over from state to state.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownOnlyAtCreationAttribute : Attribute;
