using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>The file of a function: its class, with the form that is awaited and those for outputs, its arguments and its result.</summary>
/// <param name="types">Writes types.</param>
/// <param name="token">Token of the function.</param>
/// <param name="function">The function.</param>
internal sealed class FunctionFile(CSharpTypes types, string token, FunctionSpec function)
{
    private readonly CSharpText _text = new();
    private readonly string _name = CSharpNames.Pascal(PackageSpec.Member(token));

    public string Write()
    {
        _text.Add($"public static class {_name}\n{{");

        // With optional arguments in both, a call could not tell the options of outputs from the others.
        WriteForm($"Task<{_name}Result> InvokeAsync", "Args", "InvokeOptions? options = null", isOptional: true, call: "InvokeAsync");
        WriteForm($"Output<{_name}Result> Invoke", "InvokeArgs", "InvokeOptions? options = null", isOptional: true, call: "Invoke");
        WriteForm($"Output<{_name}Result> Invoke", "InvokeArgs", "InvokeOutputOptions options", isOptional: false, call: "Invoke");
        _text.Add("}\n");
        if (function.Inputs is { } inputs)
        {
            new ArgumentsClass(_text, types, Usage.PlainInput).Write($"{_name}Args", "InvokeArgs", null, inputs.Properties, inputs.IsRequired);
            _text.Add("");
            new ArgumentsClass(_text, types, Usage.Input).Write($"{_name}InvokeArgs", "InvokeArgs", null, inputs.Properties, inputs.IsRequired);
            _text.Add("");
        }

        OutputClass.Write(_text, types, $"{_name}Result", function.Outputs);
        return _text.ToFile(types.Namespace, types.Usings);
    }

    private void WriteForm(string signature, string arguments, string options, bool isOptional, string call)
    {
        var (parameter, value) = function.Inputs switch
        {
            null => ("", "InvokeArgs.Empty"),
            { Required.Count: 0 } when isOptional => ($"{_name}{arguments}? args = null, ", $"args ?? new {_name}{arguments}()"),
            _ => ($"{_name}{arguments} args, ", $"args ?? new {_name}{arguments}()"),
        };
        _text.Document(function.Description, 1).Add(
            $"""
            public static {signature}({parameter}{options})
                => global::Pulumi.Deployment.Instance.{call}<{_name}Result>("{token}", {value}, options.WithDefaults());

            """,
            1);
    }
}
