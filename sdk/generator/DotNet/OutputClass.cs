using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>Writes classes of what is returned.</summary>
internal static class OutputClass
{
    public static void Write(CSharpText text, CSharpTypes types, string name, ObjectSpec content)
    {
        var fields = content.Properties.Select(property => (
            Name: CSharpNames.Pascal(property.Key),
            Parameter: CSharpNames.Parameter(property.Key),
            Type: types.Value(property.Value, Usage.Output, content.IsRequired(property.Key)),
            Spec: property.Value)).ToList();

        text.Document(content.Description).Add($"[OutputType]\npublic sealed class {name}\n{{");
        foreach (var field in fields)
        {
            text.Document(field.Spec.Description, 1).Add($"public readonly {field.Type} {field.Name};", 1);
        }

        text.Add($"\n[OutputConstructor]\nprivate {name}({string.Join(", ", fields.Select(static field => $"{field.Type} {field.Parameter}"))})\n{{", 1);
        foreach (var field in fields)
        {
            text.Add($"{(field.Name == field.Parameter ? "this." : "")}{field.Name} = {field.Parameter};", 2);
        }

        text.Add("}", 1).Add("}");
    }
}
