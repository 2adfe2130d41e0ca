using System.Globalization;
using Google.Protobuf.Reflection;

namespace ElevenProvider.Protocol.Tests.Contracts;

/// <summary>Describes our descriptors as <c>tests/node/protocol/dump-contracts.js</c> describes Pulumi's generated code, line by line.</summary>
internal static class ContractDescription
{
    public static IEnumerable<string> Of(MessageDescriptor message) => message.Fields.InFieldNumberOrder().Select(Of);

    public static IEnumerable<string> Of(EnumDescriptor values) =>
        values.Values.Select(static value => string.Create(CultureInfo.InvariantCulture, $"{value.Number} {value.Name}"));

    public static string Of(MethodDescriptor method)
    {
        var request = (method.IsClientStreaming ? "stream " : "") + method.InputType.FullName;
        var response = (method.IsServerStreaming ? "stream " : "") + method.OutputType.FullName;
        return $"{method.Name}({request}) returns ({response})";
    }

    private static string Of(FieldDescriptor field)
    {
        var presence = field.HasPresence ? " with presence" : "";
        var oneof = field.RealContainingOneof is { } group ? $" one of {string.Join(", ", group.Fields.Select(static member => member.FieldNumber))}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{field.FieldNumber} {Getter(field)} {Type(field)}{presence}{oneof}");
    }

    // The name that protoc gives a getter in JavaScript: each part between underscores starts with a capital and has no other.
    private static string Getter(FieldDescriptor field)
    {
        var parts = field.Name.Split('_').Select(static part => part[..1].ToUpperInvariant() + part[1..].ToLowerInvariant());
        return $"get{string.Concat(parts)}{(field.IsMap ? "Map" : field.IsRepeated ? "List" : "")}";
    }

    private static string Type(FieldDescriptor field) => field switch
    {
        { IsMap: true } => $"map<{Element(field.MessageType.FindFieldByNumber(1))}, {Element(field.MessageType.FindFieldByNumber(2))}>",
        { IsRepeated: true } => (IsPacked(field) ? "repeated packed " : "repeated ") + Element(field),
        _ => Element(field),
    };

    // The descriptor says so of every repeated field, but only numbers can be packed.
    private static bool IsPacked(FieldDescriptor field) =>
        field.IsPacked && field.FieldType is not (FieldType.Message or FieldType.String or FieldType.Bytes);

    private static string Element(FieldDescriptor field) =>
        field.FieldType == FieldType.Message ? field.MessageType.FullName : field.FieldType.ToString().ToLowerInvariant();
}
