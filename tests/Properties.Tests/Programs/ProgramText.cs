using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>Writes values as one would in a program, secrets shown: all of them are made up.</summary>
internal static class ProgramText
{
    public static string Of(PropertyValue value) => value switch
    {
        PropertySecret secret => $"secret({Of(secret.Value)})",
        PropertyAsset { Text: { } text } => $"StringAsset({new PropertyString(text)})",
        PropertyArray items => $"[{string.Join(", ", items.Select(Of))}]",
        _ when Link.Of(value) is var (name, output) => $"{name}.{output}",
        _ => value.ToString(),
    };
}
