using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Workloads;

/// <summary>Writes properties down as they stand on the wire.</summary>
internal static class Values
{
    public static Struct Of(params IEnumerable<(string Name, object Value)> properties)
    {
        var whole = new Struct();
        foreach (var (name, value) in properties)
        {
            whole.Fields.Add(name, Of(value));
        }

        return whole;
    }

    private static Value Of(object value) => value switch
    {
        string text => Value.ForString(text),
        bool truth => Value.ForBool(truth),
        int number => Value.ForNumber(number),
        string[] items => Value.ForList([.. items.Select(Value.ForString)]),
        _ => throw new ArgumentException($"{value.GetType()} is no property value.", nameof(value)),
    };
}
