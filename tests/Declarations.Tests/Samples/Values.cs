using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>Makes property values in the short form that tests read well in.</summary>
internal static class Values
{
    public static PropertyValue Null => PropertyValue.Null;

    public static PropertyUnknown Unknown => PropertyUnknown.Instance;

    public static PropertyObject Object(params (string Name, PropertyValue Value)[] properties) =>
        new(properties.Select(static property => KeyValuePair.Create(property.Name, property.Value)));

    public static PropertyArray List(params PropertyValue[] items) => new(items);

    public static PropertySecret Secret(PropertyValue value) => new(value);

    public static PropertyOutput Output(PropertyValue? value, bool isSecret = false) => new(value, isSecret, ["urn:pulumi:s::p::t::n"]);
}
