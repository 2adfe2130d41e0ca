using System.Text.Json;

namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>Writes an example in TypeScript.</summary>
internal static class TypeScriptExample
{
    private const string Indent = "    ";

    public static string Write(ExampleProgram program)
    {
        var text = new CodeText(Indent).Add(
            """
            import * as pulumi from "@pulumi/pulumi";
            import * as elevenlabs from "pulumi-elevenlabs";

            """);
        if (program.Settings.Count > 0)
        {
            text.Add("const config = new pulumi.Config();");
        }

        foreach (var setting in program.Settings)
        {
            text.Add($"const {setting} = config.require(\"{setting}\");");
        }

        foreach (var step in program.Steps)
        {
            var (call, name) = step.IsResource ? ($"new elevenlabs.{step.Member}", $"\"{step.Name}\", ") : ($"elevenlabs.{step.Member}Output", "");
            var arguments = string.Concat(step.Arguments.Select(static argument => $"{Indent}{argument.Name}: {Value(argument.Value, Indent)},\n"));
            text.Add($"const {step.Name} = {call}({name}{(arguments.Length > 0 ? $"{{\n{arguments}}}" : "")});");
        }

        foreach (var (name, value) in program.Outputs)
        {
            text.Add($"export const {name} = {Value(value, "")};");
        }

        return text.ToString();
    }

    private static string Value(ExampleValue value, string indent) => value switch
    {
        ExampleValue.Text text => Quoted(text.Value),
        ExampleValue.OpenText text => Quoted(text.Value),
        ExampleValue.Member member => $"elevenlabs.{member.Enumeration.Name}.{member.Value.Name}",
        ExampleValue.Number number => number.Value,
        ExampleValue.Flag flag => flag.Value ? "true" : "false",
        ExampleValue.List { Items: [var only] } => $"[{Value(only, indent)}]",
        ExampleValue.List list => $"[\n{string.Concat(list.Items.Select(item => $"{indent}{Indent}{Value(item, indent + Indent)},\n"))}{indent}]",
        ExampleValue.FileAsset file => $"new pulumi.asset.FileAsset({Quoted(file.Path)})",
        ExampleValue.Setting setting => setting.Name,
        ExampleValue.Reference reference => reference.Name + string.Concat(reference.Path.Select(static part => char.IsDigit(part[0]) ? $"[{part}]" : $".{part}")),
        _ => throw new NotSupportedException(value.ToString()),
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text, ExampleFormat.Quotes);
}
