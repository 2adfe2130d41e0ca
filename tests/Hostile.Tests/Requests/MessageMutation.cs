using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>Changes what a request says, and leaves it a proper message of its type.</summary>
internal static class MessageMutation
{
    private static readonly FieldType[] Numbers = [FieldType.Int32, FieldType.Int64, FieldType.Double];

    /// <summary>A changed copy.</summary>
    public static IMessage Of(IMessage original, Random random)
    {
        var message = original.Descriptor.Parser.ParseFrom(original.ToByteString());
        for (var left = 1 + random.Next(3); left > 0; left--)
        {
            Change(message, random);
        }

        return message;
    }

    private static void Change(IMessage message, Random random)
    {
        var field = Pick(message.Descriptor.Fields.InDeclarationOrder(), random);
        if (field is null)
        {
            return;
        }

        switch (field.Accessor.GetValue(message))
        {
            case Struct properties when random.Next(8) > 0:
                Change(properties, random);
                break;
            case System.Collections.IList texts when field is { IsRepeated: true, IsMap: false, FieldType: FieldType.String }:
                texts.Add(HostileValues.Text(random));
                break;
            case { } when field is { IsRepeated: false, FieldType: FieldType.String }:
                field.Accessor.SetValue(message, HostileValues.Text(random));
                break;
            case { } when Numbers.Contains(field.FieldType):
                field.Accessor.SetValue(message, Number(field.FieldType, random));
                break;
            case bool value:
                field.Accessor.SetValue(message, !value);
                break;
            case ByteString:
                field.Accessor.SetValue(message, ByteString.CopyFrom(Bytes(random)));
                break;
            default:
                field.Accessor.Clear(message);
                break;
        }
    }

    private static void Change(Struct properties, Random random)
    {
        var (holder, name) = PickProperty(properties, random);
        switch (random.Next(6))
        {
            case 0 when name is not null:
                holder.Fields.Remove(name);
                break;
            case 1:
                holder.Fields[HostileValues.Text(random)] = HostileValues.Value(random);
                break;
            case 2 when name is not null:
                holder.Fields[name.ToUpperInvariant()] = holder.Fields[name].Clone();
                break;
            case 3 when name is not null && holder.Fields[name].KindCase == Value.KindOneofCase.StringValue:
                holder.Fields[name] = Value.ForString(HostileValues.Text(random));
                break;
            default:
                holder.Fields[name ?? "name"] = HostileValues.Value(random);
                break;
        }
    }

    // A property somewhere within, the deeper ones too.
    private static (Struct Holder, string? Name) PickProperty(Struct properties, Random random)
    {
        var name = Pick([.. properties.Fields.Keys], random);
        return name is not null && properties.Fields[name] is { KindCase: Value.KindOneofCase.StructValue } inner && random.Next(2) == 0
            ? PickProperty(inner.StructValue, random)
            : (properties, name);
    }

    private static object Number(FieldType type, Random random) => type switch
    {
        FieldType.Int32 => (object)random.Next(int.MinValue, int.MaxValue),
        FieldType.Int64 => random.NextInt64(long.MinValue, long.MaxValue),
        _ => HostileValues.Number(random),
    };

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(100)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static T? Pick<T>(IList<T> items, Random random)
        where T : class => items.Count == 0 ? null : items[random.Next(items.Count)];
}
