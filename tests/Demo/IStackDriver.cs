using System.Text.Json.Nodes;

namespace ElevenProvider.Demo;

/// <summary>Runs the program: the embedded engine, or the Pulumi CLI.</summary>
internal interface IStackDriver
{
    /// <summary>What it is, for the reader of the story.</summary>
    string Name { get; }

    /// <summary>Whatever must be there before the first operation.</summary>
    Task Prepare(CancellationToken cancellationToken);

    /// <summary>Runs an operation; its output goes where the demo's own goes. A preview gets no key.</summary>
    /// <returns>Whether it succeeded.</returns>
    Task<bool> Run(string operation, CancellationToken cancellationToken);

    /// <summary>What is recorded, in the form of <c>pulumi stack export</c>.</summary>
    Task<JsonNode> Export(CancellationToken cancellationToken);
}
