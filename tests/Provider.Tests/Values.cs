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

    public static string Text(this PropertyObject properties, string name) => Assert.IsType<PropertyString>(properties[name].Unwrap()).Value;
}
