using System.Security.Cryptography;
using System.Text;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Provider.Tests;

/// <summary>Writes property values down as a program would.</summary>
internal static class Values
{
    public static PropertyValue Unknown => PropertyUnknown.Instance;

    public static PropertyObject Properties(params (string Name, PropertyValue Value)[] properties) =>
        new(properties.Select(static property => KeyValuePair.Create(property.Name, property.Value)));

    public static PropertyArray List(params PropertyValue[] items) => new(items);

    public static PropertySecret Secret(PropertyValue value) => new(value);

    /// <summary>A text as an engine sends it: with its hash.</summary>
    public static PropertyAsset TextAsset(string text) => new(HashOf(text), Text: text);

    /// <summary>A file in the directory of the program, as an engine sends it.</summary>
    public static PropertyAsset FileAsset(string path, string content) => new(HashOf(content), Path: path);

    /// <summary>The asset as an engine sends it where contents do not matter.</summary>
    public static PropertyAsset WithoutContent(this PropertyAsset asset) => new(asset.Hash);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Text(this PropertyObject properties, string name) => Assert.IsType<PropertyString>(properties[name].Unwrap()).Value;
}
