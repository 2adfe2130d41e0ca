using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>What a preview says the outputs will be. A preview must tell the truth: what is certain is told, what is not is unknown.</summary>
internal static class Prediction
{
    public static PropertyObject OfCreate(ObjectDeclaration inputs, ObjectDeclaration outputs, PropertyObject news) => new(
        outputs.Properties.Select(property => KeyValuePair.Create(
            property.Name,
            news.Find(property.Name) ?? (IsCertainlyAbsent(inputs, property) ? PropertyValue.Null : Unknown(property)))));

    public static PropertyObject OfUpdate(
        ObjectDeclaration inputs, ObjectDeclaration outputs, PropertyObject news, PropertyObject oldInputs, PropertyObject oldOutputs) => new(
        outputs.Properties.Select(property => KeyValuePair.Create(
            property.Name,
            news.Find(property.Name)
                ?? (IsCertainlyAbsent(inputs, property) ? PropertyValue.Null
                    : property.Follows.Any(input => Changes(inputs, input, news, oldInputs)) ? Unknown(property)
                    : oldOutputs.Find(property.Name) ?? PropertyValue.Null))));

    private static bool IsCertainlyAbsent(ObjectDeclaration inputs, PropertyDeclaration property) =>
        inputs.Find(property.Name) is { IsComputedWhenAbsent: false };

    private static bool Changes(ObjectDeclaration inputs, string name, PropertyObject news, PropertyObject oldInputs) =>
        inputs.Find(name) is { } input && !input.AreEqual(news.Find(name), oldInputs.Find(name));

    private static PropertyValue Unknown(PropertyDeclaration property) =>
        property.IsSecret ? new PropertySecret(PropertyUnknown.Instance) : PropertyUnknown.Instance;
}
