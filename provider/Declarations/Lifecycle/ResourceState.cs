using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>An object as the engine records it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Inputs">The inputs that a program would give for it.</param>
/// <param name="Outputs">All that is known of it.</param>
public sealed record ResourceState(string Id, PropertyObject Inputs, PropertyObject Outputs);
