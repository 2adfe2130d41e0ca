using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.State;
using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Engine.Monitor;

/// <summary>Reads what a program registers or reads.</summary>
/// <param name="urn">Makes the URN of a type and a name.</param>
/// <param name="directory">The project's directory.</param>
internal sealed class ResourceRequests(Func<string, string, string> urn, string directory)
{
    /// <summary>The resource that a registration asks for.</summary>
    /// <param name="request">The registration.</param>
    /// <param name="provider">URN and id of its provider; empty for providers and the stack.</param>
    public ResourceGoal Read(RegisterResourceRequest request, string provider)
    {
        var inputs = (PropertyObject)PropertyRewrite.FromProgram(request.Object.ToPropertyObject(), directory);
        var resource = new ResourceState
        {
            Urn = urn(request.Type, request.Name),
            Type = request.Type,
            Custom = request.Custom,
            Parent = request.Parent,
            Inputs = Urn.ProviderPackage(request.Type) is null ? inputs : DefaultProviders.WithPlugin(inputs, request.Version, request.PluginDownloadURL),
            Provider = provider,
            Dependencies = [.. request.Dependencies.Order(StringComparer.Ordinal)],
            PropertyDependencies = request.PropertyDependencies.ToDictionary(
                static entry => entry.Key, static entry => (IReadOnlyList<string>)[.. entry.Value.Urns], StringComparer.Ordinal),
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            CustomTimeouts = request.CustomTimeouts is { } limits
                ? new(CustomTimeouts.Seconds(limits.Create), CustomTimeouts.Seconds(limits.Update), CustomTimeouts.Seconds(limits.Delete), CustomTimeouts.Seconds(limits.Read))
                : CustomTimeouts.None,
            ImportId = request.ImportId,
            IgnoreChanges = [.. request.IgnoreChanges],
            SourcePosition = Position(request.SourcePosition),
        };
        return new(resource, request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null);
    }

    /// <summary>The resource that a program only reads.</summary>
    public ResourceState Read(ReadResourceRequest request, string provider) => new()
    {
        Urn = urn(request.Type, request.Name),
        Type = request.Type,
        Id = request.Id,
        External = true,
        Parent = request.Parent,
        Inputs = (PropertyObject)PropertyRewrite.FromProgram(request.Properties.ToPropertyObject(), directory),
        Provider = provider,
        Dependencies = [.. request.Dependencies.Order(StringComparer.Ordinal)],
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        SourcePosition = Position(request.SourcePosition),
    };

    private string Position(SourcePosition? position)
    {
        if (position is null || !Uri.TryCreate(position.Uri, UriKind.Absolute, out var file) || !file.IsFile)
        {
            return "";
        }

        var path = Path.GetRelativePath(directory, file.LocalPath).Replace(Path.DirectorySeparatorChar, '/');
        return FormattableString.Invariant($"project:///{path}#{position.Line},{position.Column}");
    }
}
