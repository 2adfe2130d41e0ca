using ElevenProvider.Protocol.PropertyValues;
using FsCheck.Xunit;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

/// <summary>The cases are those of Pulumi's engine.</summary>
[Properties(Arbitrary = [typeof(PropertyValueGenerators)])]
public sealed class PropertyPathResetTests
{
    public static TheoryData<string, PropertyObject, PropertyObject, PropertyObject> Cases => new()
    {
        // pattern, target, source, expected
        { "a", With("a", 1).With("b", 1), With("a", 2).With("b", 2), With("a", 2).With("b", 1) },
        { "a", With("b", 1), With("a", 2), With("b", 1).With("a", 2) },
        { "a", With("a", 1).With("b", 1), With("b", 2), With("b", 1) },
        { "a", With("b", 1), With("b", 2), With("b", 1) },
        { "a.b", With("a", With("b", 1).With("c", 1)), With("a", With("b", 2).With("c", 2)), With("a", With("b", 2).With("c", 1)) },
        { "a.b", With("a", With("b", 1).With("c", 1)), With("x", 2), With("a", With("c", 1)) },
        { "a.b", With("x", 1), With("a", With("b", 2)), With("x", 1) },
        { "a.b", With("a", 1), With("a", With("b", 2)), With("a", 1) },
        { "a.b", With("a", With("b", 1)), With("a", 2), With("a", PropertyObject.Empty) },
        { "a.b.c", With("a", With("b", With("c", 1))), With("x", 2), With("a", With("b", With("c", 1))) },
        { "a[1]", With("a", List(1, 1)), With("a", List(2, 2)), With("a", List(1, 2)) },
        { "a[1]", With("a", List(1)), With("a", List(2, 2)), With("a", List(1)) },
        { "a[1]", With("a", List(1, 1)), With("a", List(2)), With("a", List(1, 1)) },
        { "a[1]", With("a", With("1", 1)), With("a", List(2, 2)), With("a", With("1", 1)) },
        { "a[0].b", With("a", List(With("b", 1))), With("a", List(With("b", 2))), With("a", List(With("b", 2))) },
        { "a[*]", With("a", List(1, 1)), With("a", List(2, 3)), With("a", List(2, 3)) },
        { "a[*]", With("a", List(1, 1)), With("a", List(2)), With("a", List(1, 1)) },
        { "a[*].b", With("a", List(With("b", 1).With("c", 1))), With("a", List(With("b", 2).With("c", 2))), With("a", List(With("b", 2).With("c", 1))) },
        { "a.*", With("a", With("b", 1).With("c", 1)), With("a", With("c", 2).With("d", 2)), With("a", With("c", 2).With("d", 2)) },
        { "a.*", With("a", With("b", 1)), With("a", 2), With("a", With("b", 1)) },
        { "*", With("a", 1), With("b", 2), With("b", 2) },
        { "*.b", With("a", With("b", 1)).With("x", With("b", 1)), With("a", With("b", 2)), With("a", With("b", 2)).With("x", With("b", 1)) },
        { "", With("a", 1), With("b", 2), With("b", 2) },

        // Secrets
        { "a", With("a", Secret(1)), With("a", 2), With("a", 2) },
        { "a", With("a", 1), With("a", Secret(2)), With("a", Secret(2)) },
        { "a.b", With("a", With("b", 1)), With("a", Secret(With("b", 2))), With("a", With("b", Secret(2))) },
        { "a.*", With("a", With("b", 1)), With("a", Secret(With("b", 2))), With("a", With("b", Secret(2))) },
        { "a[0]", With("a", List(1)), With("a", Secret(List(2))), With("a", List(Secret(2))) },
        { "a.b.c", With("a", With("b", With("c", 1))), With("a", Secret(With("b", With("c", 2)))), With("a", With("b", With("c", Secret(2)))) },
        { "a.b", With("a", Secret(With("b", 1))), With("a", With("b", 2)), With("a", Secret(With("b", 2))) },
        { "a.b", With("a", Secret(With("b", 1))), With("a", Secret(With("b", 2))), With("a", Secret(With("b", 2))) },
        { "a.b", With("a", Secret(With("b", 1))), With("a", PropertyObject.Empty), With("a", Secret(PropertyObject.Empty)) },
        { "a.b", With("a", Secret(1)), With("a", With("b", 2)), With("a", Secret(1)) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pattern_is_reset(string pattern, PropertyObject target, PropertyObject source, PropertyObject expected)
    {
        var before = (Target: target.ToStruct(), Source: source.ToStruct());

        Assert.Equal(expected, PropertyPath.Parse(pattern).Reset(target, source));
        Assert.Equal(before, (target.ToStruct(), source.ToStruct()));
    }

    [Property]
    public void Resetting_to_itself_changes_nothing(PropertyPath path, PropertyObject properties) =>
        Assert.Equal(properties, path.Reset(properties, properties));

    [Property]
    public void Resetting_a_property_takes_it_from_the_source(PropertyObject target, PropertyObject source)
    {
        foreach (var name in target.Keys.Union(source.Keys, StringComparer.Ordinal).Where(static name => name != "*"))
        {
            Assert.Equal(source.Find(name), PropertyPath.Empty.Property(name).Reset(target, source).Find(name));
        }
    }

    private static PropertyObject With(string name, PropertyValue value) => PropertyObject.Empty.With(name, value);

    private static PropertyArray List(params PropertyValue[] items) => new(items);

    private static PropertySecret Secret(PropertyValue value) => new(value);
}
