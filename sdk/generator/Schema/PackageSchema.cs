using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElevenProvider.Declarations;
using ElevenProvider.Provider;
using ElevenProvider.Provider.Configuration;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.SdkGenerator.Schema;

/// <summary>Writes Pulumi's package schema from the declarations.</summary>
internal static class PackageSchema
{
    /// <summary>The schema as JSON text.</summary>
    public static string Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            WritePackage(json);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WritePackage(Utf8JsonWriter json)
    {
        var objects = new ObjectSchema(json);
        json.WriteStartObject();
        json.WriteString("name", Package.Name);
        json.WriteString("displayName", "ElevenLabs");
        json.WriteString("version", Package.Version);
        json.WriteString("description", Publication.Description);
        json.WriteStartArray("keywords");
        foreach (var keyword in Publication.Keywords)
        {
            json.WriteStringValue(keyword);
        }

        json.WriteEndArray();
        json.WriteString("homepage", Publication.RepositoryAddress);
        json.WriteString("license", "Apache-2.0");
        json.WriteString("repository", Publication.RepositoryAddress);
        json.WriteString("logoUrl", Publication.LogoAddress);
        json.WriteString("pluginDownloadURL", Publication.PluginDownloadAddress);
        json.WriteString("publisher", Publication.Publisher);
        json.WriteStartObject("meta");
        json.WriteBoolean("supportPack", true);
        json.WriteEndObject();

        json.WriteStartObject("config");
        objects.WriteProperties("variables", ProviderConfiguration.Declaration, ChangeEffects.OfProvider);
        json.WriteEndObject();

        json.WriteStartObject("provider");
        json.WriteString("description", ProviderConfiguration.Declaration.Description);
        objects.WriteProperties("properties", ProviderConfiguration.Declaration, effect: null);
        objects.WriteProperties("inputProperties", ProviderConfiguration.Declaration, ChangeEffects.OfProvider);
        json.WriteEndObject();

        json.WriteStartObject("resources");
        foreach (var resource in Package.Resources)
        {
            WriteResource(json, objects, resource);
        }

        json.WriteEndObject();
        json.WriteStartObject("functions");
        foreach (var function in Package.Functions)
        {
            WriteFunction(json, objects, function);
        }

        json.WriteEndObject();
        objects.WriteNestedTypes();
        WriteLanguages(json);
        json.WriteEndObject();
    }

    private static void WriteLanguages(Utf8JsonWriter json)
    {
        json.WriteStartObject("language");
        json.WriteStartObject("csharp");
        json.WriteString("rootNamespace", Publication.DotNetRootNamespace);
        json.WriteStartObject("namespaces");
        json.WriteString(Package.Name, Publication.DotNetName);
        json.WriteEndObject();
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();
        json.WriteStartObject("go");
        json.WriteString("importBasePath", Publication.GoImportPath);
        json.WriteBoolean("generateResourceContainerTypes", true);
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();
        json.WriteStartObject("java");
        json.WriteString("basePackage", "com.pulumi");
        json.WriteString("buildFiles", "gradle");
        json.WriteEndObject();
        json.WriteStartObject("nodejs");
        json.WriteString("packageName", "pulumi-elevenlabs");
        json.WriteString("packageDescription", Publication.Description);
        json.WriteStartObject("dependencies");
        json.WriteString("@pulumi/pulumi", "^3.142.0");
        json.WriteEndObject();
        json.WriteStartObject("devDependencies");
        json.WriteString("@types/node", "^20.0.0");
        json.WriteEndObject();
        json.WriteString("typescriptVersion", "5.9.3");
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();
        json.WriteStartObject("python");
        json.WriteString("packageName", "pulumi_elevenlabs");
        json.WriteStartObject("requires");
        json.WriteString("pulumi", ">=3.142.0,<4.0.0");
        json.WriteEndObject();
        json.WriteStartObject("pyproject");
        json.WriteBoolean("enabled", true);
        json.WriteEndObject();
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, ObjectSchema objects, ResourceDeclaration<Workspace> resource)
    {
        json.WriteStartObject(Package.Token(resource.Name));
        json.WriteString("description", DescriptionText.Of(resource));
        objects.WriteProperties("properties", resource.Outputs, effect: null);
        objects.WriteRequired("required", resource.Outputs, static property => property.IsAlwaysPresent);
        objects.WriteProperties("inputProperties", resource.Inputs, ChangeEffects.OfResource(resource.DeleteBeforeReplace));
        objects.WriteRequired("requiredInputs", resource.Inputs, static property => property.IsRequired);
        json.WriteStartObject("stateInputs");
        json.WriteString("type", "object");
        objects.WriteProperties("properties", resource.Outputs, effect: null);
        json.WriteEndObject();
        if (resource.Query is { } query)
        {
            json.WriteStartObject("listInputs");
            objects.WriteObject(query, ChangeEffects.OfArguments);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFunction(Utf8JsonWriter json, ObjectSchema objects, FunctionDeclaration<Workspace> function)
    {
        json.WriteStartObject(Package.Token(function.Name));
        json.WriteString("description", DescriptionText.Of(function));
        if (function.Inputs.Properties.Count > 0)
        {
            json.WriteStartObject("inputs");
            objects.WriteObject(function.Inputs, ChangeEffects.OfArguments);
            json.WriteEndObject();
        }

        json.WriteStartObject("outputs");
        objects.WriteObject(function.Outputs, effect: null);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
