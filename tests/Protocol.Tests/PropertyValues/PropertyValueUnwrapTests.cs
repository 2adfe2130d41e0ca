using ElevenProvider.Protocol.PropertyValues;
using FsCheck.Xunit;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

[Properties(Arbitrary = [typeof(PropertyValueGenerators)], MaxTest = 200)]
public sealed class PropertyValueUnwrapTests
{
    [Property]
    public void Unwrapping_leaves_no_wrapper(PropertyValue value) =>
        Assert.DoesNotContain(WithDescendants(value.Unwrap()), static inner => inner is PropertySecret or PropertyOutput);

    [Property]
    public void Unwrapping_twice_changes_nothing_more(PropertyValue value) => Assert.Equal(value.Unwrap(), value.Unwrap().Unwrap());

    [Property]
    public void Unwrapping_keeps_what_is_unknown(PropertyValue value) =>
        Assert.Equal(value.ContainsUnknowns, value.Unwrap().ContainsUnknowns);

    [Property]
    public void Unwrapping_sees_through_wrappers(PropertyValue value)
    {
        Assert.Equal(value.Unwrap(), new PropertySecret(value).Unwrap());
        Assert.Equal(value.Unwrap(), new PropertyOutput(value, IsSecret: true, ["urn"]).Unwrap());
    }

    [Property]
    public void Secrets_and_unknowns_are_found_wherever_they_are(PropertyValue value)
    {
        var all = WithDescendants(value).ToList();

        Assert.Equal(all.Exists(static inner => inner is PropertySecret or PropertyOutput { IsSecret: true }), value.ContainsSecrets);
        Assert.Equal(all.Exists(static inner => inner is PropertyUnknown or PropertyOutput { Value: null }), value.ContainsUnknowns);
    }

    [Property]
    public void Secret_of_a_secret_is_that_secret(PropertyValue value) =>
        Assert.Equal(new PropertySecret(value), new PropertySecret(new PropertySecret(value)));

    [Fact]
    public void Unresolved_output_unwraps_to_an_unknown() =>
        Assert.Equal(PropertyUnknown.Instance, new PropertyOutput(null, IsSecret: true, []).Unwrap());

    private static IEnumerable<PropertyValue> WithDescendants(PropertyValue value) =>
        Children(value).SelectMany(WithDescendants).Prepend(value);

    private static IEnumerable<PropertyValue> Children(PropertyValue value) => value switch
    {
        PropertyArray array => array,
        PropertyObject map => map.Values,
        PropertySecret secret => [secret.Value],
        PropertyOutput { Value: { } inner } => [inner],
        PropertyResourceReference { Id: { } id } => [id],
        _ => [],
    };
}
