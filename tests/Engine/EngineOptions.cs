namespace ElevenProvider.Engine;

/// <summary>What the command line asks for.</summary>
/// <param name="Operation">What to do.</param>
/// <param name="Directory">Directory of the project.</param>
/// <param name="Stack">Name of the stack.</param>
/// <param name="StatePath">File with the stack's state.</param>
/// <param name="Parallel">How many resources may be worked on at once.</param>
/// <param name="IsJson">Whether to print JSON instead of text for a person.</param>
/// <param name="Import">Type, name and id of what to import; null for the other operations.</param>
public sealed record EngineOptions(
    OperationKind Operation, string Directory, string Stack, string StatePath, int Parallel, bool IsJson, (string Type, string Name, string Id)? Import = null);
