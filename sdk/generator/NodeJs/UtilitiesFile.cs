using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The file of what the other files share.</summary>
internal static class UtilitiesFile
{
    public static string Write(PackageSpec package)
    {
        var download = package.PluginDownloadURL is { } url ? $", pluginDownloadURL: \"{url}\"" : "";
        return new SourceText().Add(
            $$"""
            import * as pulumi from "@pulumi/pulumi";

            /** The version of this SDK, and of the plugin that it asks for. */
            export function getVersion(): string {
                return "{{package.Version}}";
            }

            /** @internal */
            export function resourceOptsDefaults(): pulumi.ResourceOptions {
                return { version: getVersion(){{download}} };
            }

            /** @internal */
            export function lazyLoad(exports: any, props: string[], loadModule: any) {
                for (let property of props) {
                    Object.defineProperty(exports, property, {
                        enumerable: true,
                        get: function() {
                            return loadModule()[property];
                        },
                    });
                }
            }
            """).ToString();
    }
}
