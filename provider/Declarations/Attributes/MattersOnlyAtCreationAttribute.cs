namespace ElevenProvider.Declarations;

/// <summary>The input says how to make the object, and is no part of it: a later change is no difference, and what was said last is kept.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MattersOnlyAtCreationAttribute : Attribute;
