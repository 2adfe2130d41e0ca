using System.Text.Json.Nodes;

namespace ElevenProvider.SdkGenerator.Tests.Schema;

/// <summary>A shape that JSON may have: says at which paths a document has another one.</summary>
/// <param name="node">What is held against the shape.</param>
/// <param name="path">Where it stands in the document.</param>
internal delegate IEnumerable<string> Shape(JsonNode? node, string path);
