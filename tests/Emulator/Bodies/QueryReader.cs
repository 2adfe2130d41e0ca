using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ElevenProvider.Emulator.Bodies;

/// <summary>The query parameters of a request, each of which may be absent. What is wrong is noted, and reading goes on.</summary>
internal sealed class QueryReader(IQueryCollection query, List<ValidationFault> faults)
{
    /// <summary>The text of a parameter; null if it is absent.</summary>
    public string? Text(string name) => query[name] is [.., { } last] ? last : null;

    /// <summary>All texts of a parameter that may be repeated.</summary>
    public IReadOnlyList<string> List(string name) => [.. query[name].OfType<string>()];

    /// <summary>A whole number.</summary>
    public int? Integer(string name) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => Fault<int?>(name, "int_parsing", "Input should be a valid integer, unable to parse string as an integer"),
    };

    /// <summary>Yes or no.</summary>
    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => Fault<bool?>(name, "bool_parsing", "Input should be a valid boolean, unable to interpret input"),
    };

    /// <summary>One of several texts.</summary>
    public string? OneOf(string name, params IReadOnlyList<string> choices) => Text(name) switch
    {
        null => null,
        var text when choices.Contains(text) => text,
        _ => Fault<string?>(name, "enum", $"Input should be one of {string.Join(", ", choices.Select(static choice => $"'{choice}'"))}"),
    };

    private T? Fault<T>(string name, string type, string message)
    {
        faults.Add(new ValidationFault(type, ["query", name], message, JsonSerializer.SerializeToElement(Text(name))));
        return default;
    }
}
