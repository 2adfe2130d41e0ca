using System.Globalization;
using System.Text.Json.Nodes;
using ElevenProvider.Engine.Secrets;
using ElevenProvider.Protocol.PropertyValues;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ElevenProvider.Engine.Project;

/// <summary>The settings of a stack: what <c>Pulumi.STACK.yaml</c> says, and what <c>Pulumi.yaml</c> says for every stack.</summary>
internal sealed class StackConfig
{
    private readonly Dictionary<string, ConfigValue> _values = new(StringComparer.Ordinal);

    /// <summary>The salt of the passphrase; null where the file has none.</summary>
    public string? EncryptionSalt { get; private init; }

    /// <summary>Every setting by its full key, such as <c>elevenlabs:apiKey</c>.</summary>
    public IReadOnlyDictionary<string, ConfigValue> Values => _values;

    /// <summary>Reads the settings of <paramref name="stack"/>; there are none where the file does not exist.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="openSecrets">Gives the key for a salt; called only where a value is encrypted.</param>
    /// <exception cref="EngineException">The file asks for something that is not supported, lacks a setting that the project declares, or a
    /// value cannot be decrypted.</exception>
    public static StackConfig Read(ProjectFile project, string stack, Func<string, PassphraseSecrets> openSecrets)
    {
        var name = $"Pulumi.{stack}.yaml";
        var file = Path.Combine(project.Directory, name);
        var root = File.Exists(file) ? YamlFile.Read(file) : [];
        foreach (var (key, value) in root)
        {
            if (key is not ("config" or "encryptionsalt") && !(key == "secretsprovider" && value.ToString() is "" or "passphrase"))
            {
                throw EngineException.Unsupported($"\"{key}\" in {name}");
            }
        }

        var salt = root.GetValueOrDefault("encryptionsalt")?.ToString();
        var config = new StackConfig { EncryptionSalt = salt };
        PassphraseSecrets Secrets() =>
            openSecrets(salt ?? throw new EngineException($"{name} holds encrypted values, but no \"encryptionsalt\"."));

        foreach (var (key, value) in YamlFile.Entries(root.GetValueOrDefault("config")))
        {
            var fullKey = FullKey(key, project.Name);
            try
            {
                config._values.Add(fullKey, fullKey.StartsWith("pulumi:", StringComparison.Ordinal)
                    ? throw EngineException.Unsupported($"The setting \"{key}\" in {name}")
                    : Value(value, Secrets));
            }
            catch (FormatException problem)
            {
                throw new EngineException($"The setting \"{key}\" in {name} cannot be decrypted: {problem.Message}. Restore the file, or set the value anew with pulumi config set --secret.", problem);
            }
        }

        foreach (var setting in project.Settings.Where(setting => !config._values.ContainsKey(setting.Key)))
        {
            var value = Value(
                setting.Default ?? throw new EngineException(
                    $"The stack {stack} lacks the setting \"{setting.Key}\", which Pulumi.yaml declares: set it in {name}, or with pulumi config set."),
                Secrets);
            config._values.Add(setting.Key, value with { IsSecret = setting.IsSecret || value.IsSecret });
        }

        return config;
    }

    /// <summary>The settings of one package by their names, as inputs of its default provider: all strings, as Pulumi has it.</summary>
    public PropertyObject OfPackage(string package) => new(
        from entry in _values
        where entry.Key.StartsWith($"{package}:", StringComparison.Ordinal)
        let text = new PropertyString(entry.Value.Text)
        select KeyValuePair.Create(entry.Key[(package.Length + 1)..], entry.Value.IsSecret ? new PropertySecret(text) : (PropertyValue)text));

    private static string FullKey(string key, string project) => key.Split(':') switch
    {
        [var name] => $"{project}:{name}",
        [var package, "config", var name] => $"{package}:{name}",
        _ => key,
    };

    private static ConfigValue Value(YamlNode node, Func<PassphraseSecrets> secrets)
    {
        if (node is YamlScalarNode scalar)
        {
            return new(scalar.Value ?? "", IsSecret: false);
        }

        var isSecret = false;
        var json = Json(node, secrets, ref isSecret);
        return new(json is JsonValue text ? text.ToString() : json!.ToJsonString(), isSecret);
    }

    private static JsonNode? Json(YamlNode node, Func<PassphraseSecrets> secrets, ref bool isSecret)
    {
        switch (node)
        {
            case YamlMappingNode mapping when YamlFile.Entries(mapping) is { Count: 1 } only && only.TryGetValue("secure", out var ciphertext):
                isSecret = true;
                return JsonValue.Create(secrets().Decrypt(ciphertext.ToString()));
            case YamlMappingNode mapping:
                var properties = new JsonObject();
                foreach (var (key, value) in YamlFile.Entries(mapping))
                {
                    properties.Add(key, Json(value, secrets, ref isSecret));
                }

                return properties;
            case YamlSequenceNode sequence:
                var items = new JsonArray();
                foreach (var item in sequence)
                {
                    items.Add(Json(item, secrets, ref isSecret));
                }

                return items;
            default:
                return Scalar((YamlScalarNode)node);
        }
    }

    private static JsonValue? Scalar(YamlScalarNode scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => JsonValue.Create(scalar.Value),
        { Value: null or "" or "null" or "~" } => null,
        { Value: "true" or "false" } => JsonValue.Create(scalar.Value == "true"),
        { Value: var text } when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => JsonValue.Create(integer),
        { Value: var text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(scalar.Value),
    };
}
