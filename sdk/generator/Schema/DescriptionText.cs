using System.Text;
using ElevenProvider.Declarations;
using ElevenProvider.Provider;
using ElevenProvider.Provider.Workspaces;
using ElevenProvider.SdkGenerator.Examples;

namespace ElevenProvider.SdkGenerator.Schema;

/// <summary>The description of a resource or function: what it is, how it is used, and how an object that exists is imported.</summary>
internal static class DescriptionText
{
    /// <summary>The description of a resource as Markdown.</summary>
    /// <exception cref="FormatException">It has no example, or one that cannot be translated.</exception>
    public static string Of(ResourceDeclaration<Workspace> resource) =>
        $"{resource.Description}{Examples(resource.Name)}\n\n## Import\n\n{Import(resource)}";

    /// <summary>The description of a function as Markdown.</summary>
    /// <exception cref="FormatException">It has no example, or one that cannot be translated.</exception>
    public static string Of(FunctionDeclaration<Workspace> function) => $"{function.Description}{Examples(function.Name)}";

    private static string Examples(string name)
    {
        var text = new StringBuilder();
        foreach (var program in ExampleTexts.Of(name))
        {
            text.Append("{{% example %}}\n### ").Append(program.Title).Append('\n');
            AppendCode(text, "typescript", TypeScriptExample.Write(program));
            AppendCode(text, "python", PythonExample.Write(program));
            AppendCode(text, "csharp", CSharpExample.Write(program));
            AppendCode(text, "go", GoExample.Write(program));
            AppendCode(text, "yaml", program.Yaml);
            text.Append("{{% /example %}}\n");
        }

        return text.Length > 0
            ? $"\n\n{{{{% examples %}}}}\n## Example Usage\n{text}{{{{% /examples %}}}}"
            : throw new FormatException($"{name} has no <example> in its documentation comment.");
    }

    private static void AppendCode(StringBuilder text, string language, string code) =>
        text.Append("\n```").Append(language).Append('\n').Append(code).Append("```\n");

    // The command writes code for what it imports, and cannot write a file into it.
    private static string Import(ResourceDeclaration<Workspace> resource) =>
        resource.Inputs.Properties.Any(static input => input is { IsRequired: true, Type: PropertyType.Asset })
            ? "Declare the resource as it is, and give it the id with the option `import`, because `pulumi import` cannot write code with files in it. The id is " +
                $"{string.Join(" or ", resource.IdForms.Select(static form => $"`{form}`"))}."
            : $"{(resource.IdForms.Count > 1 ? "Any of these ids will do:" : "Give the id in this form:")}\n\n```sh\n" +
                string.Concat(resource.IdForms.Select(form => $"$ pulumi import {Package.Token(resource.Name)} example \"{form}\"\n")) + "```";
}
