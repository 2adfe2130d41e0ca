using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>The value that a constructor passes on for one of its arguments.</summary>
internal static class ArgumentValue
{
    /// <summary>The expression: secret where the argument is, and the default where it is not given.</summary>
    public static string Of(string name, PropertySpec property)
    {
        var value = property.Secret ? $"args?.{name} ? pulumi.secret(args.{name}) : undefined" : $"args?.{name}";
        return property.Default is { } fallback ? $"({value}) ?? {fallback.GetRawText()}" : value;
    }
}
