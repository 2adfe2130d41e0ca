using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>A function as the rest of the plugin sees it.</summary>
/// <typeparam name="TClient">What it needs to reach the workspace.</typeparam>
public abstract class FunctionDeclaration<TClient>(string name, string description)
{
    /// <summary>Name of the function in its token.</summary>
    public string Name { get; } = name;

    /// <summary>What it is, as Markdown.</summary>
    public string Description { get; } = description;

    /// <summary>Its arguments.</summary>
    public abstract ObjectDeclaration Inputs { get; }

    /// <summary>Its result.</summary>
    public abstract ObjectDeclaration Outputs { get; }

    /// <summary>Validates arguments and fills in defaults.</summary>
    public CheckResult Check(PropertyObject arguments) => InputCheck.Run(Inputs, arguments, context: null, "an argument of this function");

    /// <summary>Runs the function with checked arguments.</summary>
    public abstract Task<PropertyObject> Invoke(TClient client, PropertyObject arguments, Operation operation);
}
