using Google.Protobuf.WellKnownTypes;
using ElevenProvider.Engine.State;
using Pulumirpc;

namespace ElevenProvider.Engine.Monitor;

/// <summary>What a program may ask of Pulumi but not of this engine: each is refused by its name, and none is passed over.</summary>
internal static class UnsupportedFeatures
{
    /// <summary>Methods of the resource monitor that are not served.</summary>
    public static IReadOnlyList<(string Method, string Feature)> Methods { get; } =
    [
        ("Call", "A method call (Call)"),
        ("ExistsResource", "ExistsResource"),
        ("RegisterPackage", "Package parameterization (RegisterPackage)"),
        ("RegisterStackTransform", "A stack transform (transforms)"),
        ("RegisterStackInvokeTransform", "A stack invoke transform (transforms)"),
        ("RegisterResourceHook", "A resource hook (hooks)"),
        ("RegisterErrorHook", "An error hook (hooks)"),
    ];

    /// <summary>Features that the engine says it has, when a program asks.</summary>
    public static IReadOnlyDictionary<string, ResourceMonitorFeature> Supported { get; } = new Dictionary<string, ResourceMonitorFeature>(StringComparer.Ordinal)
    {
        ["secrets"] = ResourceMonitorFeature.Secrets,
        ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
        ["outputValues"] = ResourceMonitorFeature.OutputValues,
        // These three say how the options are spelled; the options themselves are refused by name.
        ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
        ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
        ["replaceWith"] = ResourceMonitorFeature.ReplaceWith,
    };

    /// <summary>Refuses options of a resource.</summary>
    /// <exception cref="EngineException">One of them is not supported.</exception>
    public static void Refuse(RegisterResourceRequest request, string stackUrn)
    {
        var isStack = request.Type == Urn.StackType;
        RefuseFirst(request.Name,
            ("A component resource", (!request.Custom && !isStack) || request.Remote || request.Providers.Count > 0),
            ("The option \"parent\" (other than the stack)", request.Parent.Length > 0 && request.Parent != stackUrn),
            ("The option \"aliases\"", request.Aliases.Count + request.AliasURNs.Count > 0),
            ("The option \"protect\"", request.Protect),
            ("The option \"retainOnDelete\"", request.RetainOnDelete),
            ("The option \"deletedWith\"", request.DeletedWith.Length > 0),
            ("The option \"replaceOnChanges\"", request.ReplaceOnChanges.Count > 0),
            ("The option \"replaceWith\"", request.ReplaceWith.Count > 0),
            ("The option \"replacementTrigger\"", request.ReplacementTrigger is { KindCase: not (Value.KindOneofCase.None or Value.KindOneofCase.NullValue) }),
            ("The option \"transforms\"", request.Transforms.Count > 0),
            ("The option \"hooks\"", request.Hooks is not null && !request.Hooks.Equals(new RegisterResourceRequest.Types.ResourceHooksBinding())),
            ("The option \"stateMigrations\"", request.StateMigrations.Count > 0),
            ("The option \"hideDiffs\"", request.HideDiffs.Count > 0),
            ("The option \"envVarMappings\"", request.EnvVarMappings.Count > 0),
            ("A parameterized package", request.PackageRef.Length > 0),
            ("A checksum of the plugin", request.PluginChecksums.Count > 0));
    }

    /// <summary>Refuses options of a resource that is read.</summary>
    /// <exception cref="EngineException">One of them is not supported.</exception>
    public static void Refuse(ReadResourceRequest request, string stackUrn) => RefuseFirst(request.Name,
        ("The option \"parent\" (other than the stack)", request.Parent.Length > 0 && request.Parent != stackUrn),
        ("A parameterized package", request.PackageRef.Length > 0),
        ("A checksum of the plugin", request.PluginChecksums.Count > 0));

    /// <summary>Refuses options of a function call.</summary>
    /// <exception cref="EngineException">One of them is not supported.</exception>
    public static void Refuse(ResourceInvokeRequest request) => RefuseFirst(request.Tok,
        ("A parameterized package", request.PackageRef.Length > 0),
        ("A checksum of the plugin", request.PluginChecksums.Count > 0));

    private static void RefuseFirst(string subject, params ReadOnlySpan<(string Feature, bool IsUsed)> features)
    {
        foreach (var (feature, isUsed) in features)
        {
            if (isUsed)
            {
                throw EngineException.Unsupported($"{feature} of \"{subject}\"");
            }
        }
    }
}
