using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The files of the named types: objects as arguments, objects as results, and enumerations.</summary>
internal static class TypeFiles
{
    public static string Index() => new SourceText().Add(
        """
        import * as enums from "./enums";
        import * as input from "./input";
        import * as output from "./output";

        export {
            enums,
            input,
            output,
        };
        """).ToString();

    public static string Inputs(PackageSpec package, TypeScript types)
    {
        var body = new SourceText();
        foreach (var (name, type) in Objects(package, static resourceOrFunction => resourceOrFunction.Inputs))
        {
            Write(body, name, type, spec => types.Plain(spec, "inputs"));
            Write(body, name + "Args", type, types.Input);
        }

        return body.WithImports("..");
    }

    public static string Outputs(PackageSpec package, TypeScript types)
    {
        var body = new SourceText();
        foreach (var (name, type) in Objects(package, static resourceOrFunction => resourceOrFunction.Outputs))
        {
            Write(body, name, type, spec => types.Plain(spec));
        }

        return body.WithImports("..");
    }

    public static string Enumerations(PackageSpec package)
    {
        var body = new SourceText();
        foreach (var (token, type) in package.Types.Where(static type => type.Value.Enum.Count > 0))
        {
            var name = PackageSpec.Member(token);
            body.Add($"export const {name} = {{");
            foreach (var value in type.Enum)
            {
                body.Document(value.Description, 1).Add($"{value.Name}: \"{value.Value}\",", 1);
            }

            body.Add("} as const;\n").Document(type.Description).Add($"export type {name} = (typeof {name})[keyof typeof {name}];\n");
        }

        return body.ToString();
    }

    // A type is written where something uses it, directly or within another type.
    private static IEnumerable<(string Name, TypeSpec Type)> Objects(
        PackageSpec package, Func<(IEnumerable<PropertySpec> Inputs, IEnumerable<PropertySpec> Outputs), IEnumerable<PropertySpec>> side)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<PropertySpec>(package.Resources.Values
            .Select(static resource => (resource.InputProperties.Values.AsEnumerable(), resource.Properties.Values.AsEnumerable()))
            .Concat(package.Functions.Values.Select(static function => (function.Inputs?.Properties.Values ?? Enumerable.Empty<PropertySpec>(), function.Outputs.Properties.Values.AsEnumerable())))
            .SelectMany(side));
        while (waiting.TryPop(out var property))
        {
            foreach (var inner in new[] { property.Items, property.AdditionalProperties }.OfType<PropertySpec>().Concat(property.OneOf))
            {
                waiting.Push(inner);
            }

            if (property.Reference?.Split("#/types/") is ["", var token] && package.Types[token] is { Enum.Count: 0 } type && used.Add(token))
            {
                foreach (var inner in type.Properties.Values)
                {
                    waiting.Push(inner);
                }
            }
        }

        return used.Select(token => (PackageSpec.Member(token), package.Types[token]));
    }

    private static void Write(SourceText body, string name, TypeSpec type, Func<PropertySpec, string> write)
    {
        body.Document(type.Description).Add($"export interface {name} {{");
        foreach (var (property, spec) in type.Properties)
        {
            body.Document(spec.Description, 1).Add($"{property}{(type.IsRequired(property) ? "" : "?")}: {write(spec).Replace("outputs.", "", StringComparison.Ordinal).Replace("inputs.", "", StringComparison.Ordinal)};", 1);
        }

        body.Add("}\n");
    }
}
