namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A message holds something that is no property value. The message says where, and never quotes a value.</summary>
public sealed class PropertyValueFormatException(PropertyPath path, string problem)
    : FormatException(path.IsEmpty ? problem : $"{path}: {problem}");
