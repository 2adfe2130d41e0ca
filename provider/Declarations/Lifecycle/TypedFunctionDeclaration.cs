using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>Ties a function to its declaration. Generated code is what makes one.</summary>
public sealed class TypedFunctionDeclaration<TClient, TInputs, TOutputs>(
    string name,
    string description,
    Func<TClient, Function<TInputs, TOutputs>> bind,
    TypedObjectDeclaration<TInputs> inputs,
    TypedObjectDeclaration<TOutputs> outputs)
    : FunctionDeclaration<TClient>(name, description)
    where TInputs : class
    where TOutputs : class
{
    /// <inheritdoc/>
    public override ObjectDeclaration Inputs => inputs;

    /// <inheritdoc/>
    public override ObjectDeclaration Outputs => outputs;

    /// <inheritdoc/>
    public override async Task<PropertyObject> Invoke(TClient client, PropertyObject arguments, Operation operation) =>
        outputs.Write(await bind(client).Invoke(inputs.Read(arguments), operation));
}
