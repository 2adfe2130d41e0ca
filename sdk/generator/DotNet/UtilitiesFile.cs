using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>The file of what the other files share.</summary>
internal static class UtilitiesFile
{
    public static string Write(PackageSpec package, CSharpTypes types)
    {
        var text = new CSharpText().Add("static class Utilities\n{");
        WriteDefaults(text, package, "InvokeOptions");
        WriteDefaults(text, package, "InvokeOutputOptions");
        return text.Add(
            $$"""
                private readonly static string version;
                public static string Version => version;

                static Utilities()
                {
                    var assembly = global::System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(Utilities)).Assembly;
                    using var stream = assembly.GetManifestResourceStream("{{types.Namespace}}.version.txt");
                    using var reader = new global::System.IO.StreamReader(stream ?? throw new global::System.NotSupportedException("Missing embedded version.txt file"));
                    version = reader.ReadToEnd().Trim();
                }
            }

            internal sealed class {{types.PackageName}}ResourceTypeAttribute : global::Pulumi.ResourceTypeAttribute
            {
                public {{types.PackageName}}ResourceTypeAttribute(string type) : base(type, Utilities.Version)
                {
                }
            }
            """).ToFile(types.Namespace);
    }

    private static void WriteDefaults(CSharpText text, PackageSpec package, string options)
    {
        text.Add(
            $$"""
            public static global::Pulumi.{{options}} WithDefaults(this global::Pulumi.{{options}}? src)
            {
                var dst = src ?? new global::Pulumi.{{options}}();
                dst.Version = src?.Version ?? Version;
            """,
            1);
        if (package.PluginDownloadURL is { } address)
        {
            text.Add($"dst.PluginDownloadURL = src?.PluginDownloadURL ?? {CSharpNames.Literal(address)};", 2);
        }

        text.Add("return dst;", 2).Add("}\n", 1);
    }
}
