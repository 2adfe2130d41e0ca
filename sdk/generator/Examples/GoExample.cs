using System.Text.Json;
using ElevenProvider.SdkGenerator.Schema;

namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>Writes an example in Go, formatted as gofmt would.</summary>
internal static class GoExample
{
    private const string Indent = "\t";

    public static string Write(ExampleProgram program)
    {
        var text = new CodeText(Indent).Add(
            $"""
            package main

            import (
            {Indent}"{Publication.GoImportPath}"
            {Indent}"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
            """);
        if (program.Settings.Count > 0)
        {
            text.Add("\"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config\"", 1);
        }

        text.Add(")\n\nfunc main() {").Add("pulumi.Run(func(ctx *pulumi.Context) error {", 1);
        if (program.Settings.Count > 0)
        {
            text.Add("cfg := config.New(ctx, \"\")", 2);
        }

        foreach (var setting in program.Settings)
        {
            text.Add($"{setting} := cfg.Require(\"{setting}\")", 2);
        }

        var isErrorDeclared = false;
        foreach (var step in program.Steps)
        {
            text.Add(Step(step, program.IsUsed(step), isErrorDeclared), 2);
            isErrorDeclared |= step.IsResource;
        }

        foreach (var (name, value) in program.Outputs)
        {
            text.Add($"ctx.Export(\"{name}\", {Value(value, "")})", 2);
        }

        return text.Add("return nil", 2).Add("})", 1).Add("}").ToString();
    }

    private static string Step(ExampleStep step, bool isUsed, bool isErrorDeclared)
    {
        if (!step.IsResource)
        {
            var function = step.Member.PascalCase();
            return $"{step.Name} := elevenlabs.{function}Output(ctx{(step.Arguments.Count > 0 ? $", elevenlabs.{function}OutputArgs{{\n{Fields(step)}}}" : "")})";
        }

        var assignment = isUsed ? $"{step.Name}, err :=" : isErrorDeclared ? "_, err =" : "_, err :=";
        var arguments = step.Arguments.Count > 0 ? $"&elevenlabs.{step.Member}Args{{\n{Fields(step)}}}" : "nil";
        return $"{assignment} elevenlabs.New{step.Member}(ctx, \"{step.Name}\", {arguments})\nif err != nil {{\n{Indent}return err\n}}";
    }

    // Values that follow each other on lines of their own stand below each other.
    private static string Fields(ExampleStep step)
    {
        var fields = step.Arguments.Select(static argument => (Name: $"{argument.Name.PascalCase()}:", Value: Value(argument.Value, Indent))).ToList();
        return string.Concat(fields.Select((field, index) => $"{Indent}{field.Name.PadRight(Width(fields, index))} {field.Value},\n"));
    }

    private static int Width(List<(string Name, string Value)> fields, int index)
    {
        if (IsLong(fields[index]))
        {
            return 0;
        }

        var before = fields.Take(index).Reverse().TakeWhile(static field => !IsLong(field));
        var after = fields.Skip(index).TakeWhile(static field => !IsLong(field));
        return before.Concat(after).Max(static field => field.Name.Length);
    }

    private static bool IsLong((string Name, string Value) field) => field.Value.Contains('\n');

    private static string Value(ExampleValue value, string indent) => value switch
    {
        ExampleValue.Text text => $"pulumi.String({Quoted(text.Value)})",
        ExampleValue.OpenText text => $"pulumi.String({Quoted(text.Value)})",
        ExampleValue.Member member => $"elevenlabs.{member.Enumeration.Name}{member.Value.Name}",
        ExampleValue.Number number => $"pulumi.{(number.IsInteger ? "Int" : "Float64")}({number.Value})",
        ExampleValue.Flag flag => $"pulumi.Bool({(flag.Value ? "true" : "false")})",
        ExampleValue.List list => $"pulumi.StringArray{{\n{string.Concat(list.Items.Select(item => $"{indent}{Indent}{Value(item, indent + Indent)},\n"))}{indent}}}",
        ExampleValue.FileAsset file => $"pulumi.NewFileAsset({Quoted(file.Path)})",
        ExampleValue.Setting setting => $"pulumi.String({setting.Name})",
        ExampleValue.Reference { IsResource: true, Path: ["id"] } reference => $"{reference.Name}.ID()",
        ExampleValue.Reference { IsResource: true } reference => $"{reference.Name}.{reference.Path[0].PascalCase()}{Path(reference.Path.Skip(1))}",
        ExampleValue.Reference reference => reference.Name + Path(reference.Path),
        _ => throw new NotSupportedException(value.ToString()),
    };

    private static string Path(IEnumerable<string> path) =>
        string.Concat(path.Select(static part => char.IsDigit(part[0]) ? $".Index(pulumi.Int({part}))" : $".{part.PascalCase()}()"));

    private static string Quoted(string text) => JsonSerializer.Serialize(text, ExampleFormat.Quotes);
}
