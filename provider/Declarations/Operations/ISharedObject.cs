namespace ElevenProvider.Declarations;

/// <summary>Outputs of a kind of object that several ids can name.</summary>
public interface ISharedObject
{
    /// <summary>What all ids of the object have in common; null where that is not known.</summary>
    string? SharedName { get; }
}
