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
        foreach (var (token, usage) in TypeUses.Of(package))
        {
            if (usage == Usage.PlainInput)
            {
                Write(body, PackageSpec.Member(token), package.Types[token], (spec, _) => types.Plain(spec, "inputs"));
            }
            else if (usage == Usage.Input)
            {
                Write(body, $"{PackageSpec.Member(token)}Args", package.Types[token], types.Input);
            }
        }

        return body.WithImports("..");
    }

    public static string Outputs(PackageSpec package, TypeScript types)
    {
        var body = new SourceText();
        foreach (var (token, _) in TypeUses.Of(package).Where(static use => use.Usage == Usage.Output))
        {
            Write(body, PackageSpec.Member(token), package.Types[token], (spec, _) => types.Plain(spec));
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

    private static void Write(SourceText body, string name, TypeSpec type, Func<PropertySpec, bool, string> write)
    {
        body.Document(type.Description).Add($"export interface {name} {{");
        foreach (var (property, spec) in type.Properties)
        {
            body.Document(spec.Description, 1).Add($"{property}{(type.IsRequired(property) ? "" : "?")}: {write(spec, type.IsRequired(property)).Replace("outputs.", "", StringComparison.Ordinal).Replace("inputs.", "", StringComparison.Ordinal)};", 1);
        }

        body.Add("}\n");
    }
}
