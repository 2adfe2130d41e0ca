using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The file of a function, in the form that is awaited and in the form for outputs.</summary>
internal static class FunctionFile
{
    public static string Write(string token, FunctionSpec function, TypeScript types)
    {
        var name = PackageSpec.Member(token);
        var result = name.PascalCase();
        var body = new SourceText();
        WriteFunction(body, token, function, $"export function {name}({{0}}opts?: pulumi.InvokeOptions): Promise<{result}Result> {{{{", $"{result}Args", "invoke");
        if (function.Inputs is { } inputs)
        {
            body.Add("").Document($"A collection of arguments for invoking {name}.");
            WriteInterface(body, $"{result}Args", inputs, (type, _) => types.Plain(type, "inputs"), "");
        }

        body.Add("").Document($"A collection of values returned by {name}.");
        WriteInterface(body, $"{result}Result", function.Outputs, (type, _) => types.Plain(type), "readonly ");
        WriteFunction(body, token, function, $"export function {name}Output({{0}}opts?: pulumi.InvokeOutputOptions): pulumi.Output<{result}Result> {{{{", $"{result}OutputArgs", "invokeOutput");
        if (function.Inputs is { } outputInputs)
        {
            body.Add("").Document($"A collection of arguments for invoking {name}.");
            WriteInterface(body, $"{result}OutputArgs", outputInputs, types.Input, "");
        }

        return body.WithImports(".");
    }

    private static void WriteFunction(SourceText body, string token, FunctionSpec function, string signature, string arguments, string call)
    {
        var isOptional = function.Inputs is { Required.Count: 0 };
        var parameter = function.Inputs is null ? "" : $"args{(isOptional ? "?" : "")}: {arguments}, ";
        body.Document(function.Description).Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, signature, parameter));
        if (isOptional)
        {
            body.Add("args = args || {};", 1);
        }

        body.Add("opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts || {});", 1);
        body.Add($"return pulumi.runtime.{call}(\"{token}\", {{", 1);
        foreach (var name in function.Inputs?.Properties.Keys ?? Enumerable.Empty<string>())
        {
            body.Add($"\"{name}\": args.{name},", 2);
        }

        body.Add("}, opts);", 1).Add("}");
    }

    private static void WriteInterface(SourceText body, string name, ObjectSpec properties, Func<PropertySpec, bool, string> type, string modifier)
    {
        body.Add($"export interface {name} {{");
        foreach (var (property, spec) in properties.Properties)
        {
            body.Document(spec.Description, 1);
            body.Add($"{modifier}{property}{(properties.IsRequired(property) ? "" : "?")}: {type(spec, properties.IsRequired(property))};", 1);
        }

        body.Add("}");
    }
}
