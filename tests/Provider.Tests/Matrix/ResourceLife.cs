using System.Text.Json.Nodes;
using ElevenProvider.Emulator;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Provider.Tests.Matrix;

/// <summary>What <c>LifecycleMatrixTests</c> must be told of a resource to put it through its whole life. Every resource has one, in
/// <c>Lives/</c>, and every member says something: so no resource comes without one of the steps.</summary>
internal abstract class ResourceLife
{
    /// <summary>The lives of all resources, by their names.</summary>
    public static IReadOnlyDictionary<string, ResourceLife> All { get; } = typeof(ResourceLife).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(ResourceLife)))
        .Select(static type => (ResourceLife)Activator.CreateInstance(type)!)
        .ToDictionary(static life => life.Name, StringComparer.Ordinal);

    /// <summary>Name of the resource.</summary>
    public string Name => GetType().Name[..^"Life".Length];

    /// <summary>Inputs of a program, in the program's own spelling.</summary>
    public abstract PropertyObject Inputs { get; }

    /// <summary>Inputs with several faults.</summary>
    public abstract PropertyObject WrongInputs { get; }

    /// <summary>The paths of all properties that <see cref="WrongInputs"/> has wrong.</summary>
    public abstract IEnumerable<string> WrongPaths { get; }

    /// <summary>The outputs that only the API knows, so that a preview must leave them open.</summary>
    public abstract IEnumerable<string> UnknownInPreview { get; }

    /// <summary>The inputs with everything changed that can change in place; null where nothing can.</summary>
    public abstract PropertyObject? ChangedInputs { get; }

    /// <summary>The inputs with a change that replaces the object.</summary>
    public abstract PropertyObject ReplacingInputs { get; }

    /// <summary>What someone else does to the object, by the input that has drifted then: one entry for each that can change in place.
    /// The value is a merge patch of the emulator's state.</summary>
    public abstract IReadOnlyDictionary<string, Func<StackResource, JsonObject>> Drifts { get; }

    /// <summary>Ids by which a person may import the object: its own, and friendlier ones.</summary>
    public abstract IEnumerable<string> ImportIds(StackResource made);

    /// <summary>What narrows a list to where the object is.</summary>
    public abstract PropertyObject Query(StackResource made);

    /// <summary>Whether the object is in the workspace.</summary>
    public abstract bool Exists(EmulatorServer workspace, StackResource made);

    /// <summary>Prepares the workspace.</summary>
    public virtual void Prepare(EmulatorServer workspace)
    {
    }
}
