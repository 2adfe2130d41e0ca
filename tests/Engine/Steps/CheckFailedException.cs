using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.State;

namespace ElevenProvider.Engine.Steps;

/// <summary>A provider refuses the inputs of a resource.</summary>
/// <param name="resource">The resource.</param>
/// <param name="check">What Check answered.</param>
internal sealed class CheckFailedException(ResourceState resource, CheckResult check) : Exception($"The inputs of {resource.Urn} are not valid.")
{
    /// <summary>One sentence for each failure, with the property and its value where that is no secret.</summary>
    public IEnumerable<string> Sentences => check.Failures.Select(failure => failure.Property.Length == 0
        ? $"{resource.Type} resource '{resource.Name}' has a problem: {failure.Reason}"
        : $"{resource.Type} resource '{resource.Name}': property {failure.Property}{Value(failure.Property)} has a problem: {failure.Reason}");

    private string Value(string property) =>
        (resource.Inputs.Find(property) ?? check.Inputs.Find(property)) is { ContainsSecrets: false } value ? $" value {{{value}}}" : "";
}
