using System.Text.Json;

namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>Writes an example in C#.</summary>
internal static class CSharpExample
{
    private const string Indent = "    ";

    public static string Write(ExampleProgram program)
    {
        var text = new CodeText(Indent).Add(
            """
            using System.Collections.Generic;
            using Pulumi;
            using ElevenLabs = Pulumi.ElevenLabs;

            return await Deployment.RunAsync(() =>
            {
            """);
        if (program.Settings.Count > 0)
        {
            text.Add("var config = new Config();", 1);
            foreach (var setting in program.Settings)
            {
                text.Add($"var {setting} = config.Require(\"{setting}\");", 1);
            }

            text.Add("");
        }

        var separator = "";
        foreach (var step in program.Steps)
        {
            var call = step.IsResource ? $"new ElevenLabs.{step.Member}(\"{step.Name}\"" : $"ElevenLabs.{step.Member.PascalCase()}.Invoke(";
            var arguments = string.Concat(step.Arguments.Select(static argument => $"{Indent}{argument.Name.PascalCase()} = {Value(argument.Value, Indent)},\n"));
            var comma = step.IsResource ? ", " : "";
            text.Add($"{separator}var {step.Name} = {call}{(arguments.Length > 0 ? $"{comma}new()\n{{\n{arguments}}}" : "")});", 1);
            separator = "\n";
        }

        if (program.Outputs.Count > 0)
        {
            text.Add("\nreturn new Dictionary<string, object?>\n{", 1);
            foreach (var (name, value) in program.Outputs)
            {
                text.Add($"[\"{name}\"] = {Value(value, "")},", 2);
            }

            text.Add("};", 1);
        }

        return text.Add("});").ToString();
    }

    private static string Value(ExampleValue value, string indent) => value switch
    {
        ExampleValue.Text text => Quoted(text.Value),
        ExampleValue.OpenText text => Quoted(text.Value),
        ExampleValue.Member member => $"ElevenLabs.{member.Enumeration.Name}.{member.Value.Name}",
        ExampleValue.Number number => number.Value,
        ExampleValue.Flag flag => flag.Value ? "true" : "false",
        ExampleValue.List list => $"new{ItemType(list)}[]\n{indent}{{\n{string.Concat(list.Items.Select(item => $"{indent}{Indent}{Value(item, indent + Indent)},\n"))}{indent}}}",
        ExampleValue.FileAsset file => $"new FileAsset({Quoted(file.Path)})",
        ExampleValue.Setting setting => setting.Name,
        ExampleValue.Reference { IsResource: true, Path: [var property] } reference => $"{reference.Name}.{property.PascalCase()}",
        ExampleValue.Reference { IsResource: true } reference => $"{reference.Name}.{reference.Path[0].PascalCase()}.Apply(value => value{Path(reference.Path.Skip(1))})",
        ExampleValue.Reference reference => $"{reference.Name}.Apply(result => result{Path(reference.Path)})",
        _ => throw new NotSupportedException(value.ToString()),
    };

    // A text becomes an item of an open enumeration in one step, but not an item of a list of inputs in two.
    private static string ItemType(ExampleValue.List list) => list.Enumeration is { IsOpen: true } open ? $" Union<string, ElevenLabs.{open.Name}>" : "";

    private static string Path(IEnumerable<string> path) => string.Concat(path.Select(static part => char.IsDigit(part[0]) ? $"[{part}]" : $".{part.PascalCase()}"));

    private static string Quoted(string text) => JsonSerializer.Serialize(text, ExampleFormat.Quotes);
}
