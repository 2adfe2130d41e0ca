using System.Text.Json;

namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>Writes an example in Python.</summary>
internal static class PythonExample
{
    private const string Indent = "    ";

    public static string Write(ExampleProgram program)
    {
        var text = new CodeText(Indent).Add(
            """
            import pulumi
            import pulumi_elevenlabs as elevenlabs

            """);
        if (program.Settings.Count > 0)
        {
            text.Add("config = pulumi.Config()");
        }

        foreach (var setting in program.Settings)
        {
            text.Add($"{setting.SnakeCase()} = config.require(\"{setting}\")");
        }

        foreach (var step in program.Steps)
        {
            var arguments = step.Arguments.Select(static argument => $"{argument.Name.SnakeCase()}={Value(argument.Value, Indent)}");
            text.Add($"{step.Name.SnakeCase()} = elevenlabs.{(step.IsResource
                ? $"{step.Member}({string.Join($",\n{Indent}", arguments.Prepend($"\"{step.Name}\""))})"
                : $"{step.Member.SnakeCase()}_output({string.Join($",\n{Indent}", arguments)})")}");
        }

        foreach (var (name, value) in program.Outputs)
        {
            text.Add($"pulumi.export(\"{name}\", {Value(value, "")})");
        }

        return text.ToString();
    }

    private static string Value(ExampleValue value, string indent) => value switch
    {
        ExampleValue.Text text => Quoted(text.Value),
        ExampleValue.OpenText text => Quoted(text.Value),
        ExampleValue.Member member => $"elevenlabs.{member.Enumeration.Name}.{member.Value.Name.SnakeCase().ToUpperInvariant()}",
        ExampleValue.Number number => number.Value,
        ExampleValue.Flag flag => flag.Value ? "True" : "False",
        ExampleValue.List { Items: [var only] } => $"[{Value(only, indent)}]",
        ExampleValue.List list => $"[\n{string.Concat(list.Items.Select(item => $"{indent}{Indent}{Value(item, indent + Indent)},\n"))}{indent}]",
        ExampleValue.FileAsset file => $"pulumi.FileAsset({Quoted(file.Path)})",
        ExampleValue.Setting setting => setting.Name.SnakeCase(),
        ExampleValue.Reference reference => reference.Name.SnakeCase()
            + string.Concat(reference.Path.Select(static part => char.IsDigit(part[0]) ? $"[{part}]" : $".{part.SnakeCase()}")),
        _ => throw new NotSupportedException(value.ToString()),
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text, ExampleFormat.Quotes);
}
