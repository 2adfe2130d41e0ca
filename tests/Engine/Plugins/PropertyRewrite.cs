using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Plugins;

/// <summary>Changes values at every depth, in the ways that an engine must between a program and a plugin.</summary>
internal static class PropertyRewrite
{
    /// <summary>What a program sent, as plugins and state know it: no nulls in objects, no output wrappers, assets with their hash.</summary>
    /// <param name="value">The value.</param>
    /// <param name="directory">Directory that paths of assets are relative to.</param>
    /// <exception cref="EngineException">It holds an archive, or an asset that cannot be read.</exception>
    public static PropertyValue FromProgram(PropertyValue value, string directory) => Rewrite(value, leaf => leaf switch
    {
        PropertyObject map when map.Values.Any(static inner => inner is PropertyNull) =>
            new PropertyObject(map.Where(static property => property.Value is not PropertyNull)),
        PropertyOutput { Value: null, IsSecret: var secret } => Secret(PropertyUnknown.Instance, secret),
        PropertyOutput { Value: { } inner, IsSecret: var secret } => Secret(inner, secret),
        PropertyAsset asset => asset with { Hash = AssetHash.Of(asset, directory) },
        PropertyArchive => throw EngineException.Unsupported("An archive as an input"),
        PropertyByteString => throw EngineException.Unsupported("A string that is not valid UTF-8 as an input"),
        _ => leaf,
    });

    /// <summary>Takes the contents out of assets and leaves their hashes.</summary>
    public static PropertyValue WithoutContents(PropertyValue value) =>
        Rewrite(value, static leaf => leaf is PropertyAsset asset ? new PropertyAsset(asset.Hash) : leaf);

    /// <summary>Puts the contents of <paramref name="original"/> where a plugin returned assets that came to it as hashes.</summary>
    public static PropertyObject WithContentsOf(PropertyObject original, PropertyObject returned)
    {
        var contents = new Dictionary<string, PropertyAsset>(StringComparer.Ordinal);
        Rewrite(original, leaf =>
        {
            if (leaf is PropertyAsset asset)
            {
                contents[asset.Hash] = asset;
            }

            return leaf;
        });
        return (PropertyObject)Rewrite(
            returned, leaf => leaf is PropertyAsset { Text: null, Path: null, Uri: null } asset ? contents.GetValueOrDefault(asset.Hash, asset) : leaf);
    }

    /// <summary>Puts ids (or URNs) where resources are, for plugins that do not know resource references.</summary>
    public static PropertyValue ReferencesToIds(PropertyValue value) =>
        Rewrite(value, static leaf => leaf is PropertyResourceReference reference ? reference.Id ?? new PropertyString(reference.Urn) : leaf);

    /// <summary>Leaves out of <paramref name="arguments"/> what is not known yet.</summary>
    public static PropertyObject WithoutUnknowns(PropertyObject arguments) => new(arguments.Where(static property => !property.Value.ContainsUnknowns));

    /// <summary>Keeps secret what must be: outputs whose input of the same name is secret, and those that the program names.</summary>
    public static PropertyObject WithSecrets(PropertyObject outputs, PropertyObject inputs, IEnumerable<string> additional) =>
        inputs.Where(static input => input.Value is PropertySecret).Select(static input => input.Key).Concat(additional)
            .Where(name => outputs.Find(name) is not (null or PropertySecret))
            .Distinct(StringComparer.Ordinal)
            .Aggregate(outputs, static (result, name) => result.With(name, new PropertySecret(result[name])));

    private static PropertyValue Secret(PropertyValue value, bool isSecret) => isSecret ? new PropertySecret(value) : value;

    // Returns the value itself where nothing changes, so that an unchanged secret stays the same object and keeps its ciphertext.
    private static PropertyValue Rewrite(PropertyValue value, Func<PropertyValue, PropertyValue> change)
    {
        PropertyValue inner = value;
        switch (value)
        {
            case PropertySecret secret when Rewrite(secret.Value, change) is var plain && !ReferenceEquals(plain, secret.Value):
                inner = new PropertySecret(plain);
                break;
            case PropertyOutput { Value: { } known } output when Rewrite(known, change) is var plain && !ReferenceEquals(plain, known):
                inner = output with { Value = plain };
                break;
            case PropertyArray array:
                inner = new PropertyArray(array.Select(item => Rewrite(item, change)));
                break;
            case PropertyObject map:
                inner = new PropertyObject(map.Select(property => KeyValuePair.Create(property.Key, Rewrite(property.Value, change))));
                break;
        }

        return change(inner);
    }
}
