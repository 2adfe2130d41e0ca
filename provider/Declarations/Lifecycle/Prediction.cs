using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>What a preview says the outputs will be. A preview must tell the truth: what is certain is told, what is not is unknown.</summary>
internal static class Prediction
{
    public static PropertyObject OfCreate(ObjectDeclaration inputs, ObjectDeclaration outputs, PropertyObject news) => Of(
        outputs,
        property => news.Find(property.Name) ?? (IsCertainlyAbsent(inputs, property) ? PropertyValue.Null : PropertyUnknown.Instance));

    public static PropertyObject OfUpdate(
        ObjectDeclaration inputs, ObjectDeclaration outputs, PropertyObject news, PropertyObject oldInputs, PropertyObject oldOutputs) => Of(
        outputs,
        property => news.Find(property.Name)
            ?? (IsCertainlyAbsent(inputs, property) ? PropertyValue.Null
                : property.Follows.Any(input => Changes(inputs, input, news, oldInputs, oldOutputs)) ? PropertyUnknown.Instance
                : oldOutputs.Find(property.Name) ?? Unrecorded(property)));

    private static PropertyObject Of(ObjectDeclaration outputs, Func<PropertyDeclaration, PropertyValue> predict) => new(
        outputs.Properties.Select(property => KeyValuePair.Create(property.Name, Secrecy.Guarded(property, predict(property)))));

    private static bool IsCertainlyAbsent(ObjectDeclaration inputs, PropertyDeclaration property) =>
        inputs.Find(property.Name) is { IsComputedWhenAbsent: false };

    private static bool Changes(ObjectDeclaration inputs, string name, PropertyObject news, PropertyObject oldInputs, PropertyObject oldOutputs) =>
        inputs.Find(name) is { } input && !input.AreEqual(news.Find(name), InputDiff.Recorded(input, news, oldInputs, oldOutputs));

    // An older release may not have recorded it.
    private static PropertyValue Unrecorded(PropertyDeclaration property) =>
        property.IsAlwaysPresent ? PropertyUnknown.Instance : PropertyValue.Null;
}
