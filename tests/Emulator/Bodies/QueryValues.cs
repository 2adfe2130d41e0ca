using System.Globalization;
using System.Text.Json;
using ElevenProvider.Emulator.Http;

namespace ElevenProvider.Emulator.Bodies;

/// <summary>The query parameters of a request. Like <see cref="BodyValue"/> it notes what is wrong and goes on with a stand-in.</summary>
/// <param name="find">Finds a parameter's text; empty for one that is not there.</param>
internal sealed class QueryValues(Func<string, string> find)
{
    private readonly List<ValidationFault> _faults = [];

    /// <summary>A whole number.</summary>
    public long Integer(string name, long minimum = long.MinValue)
    {
        if (!long.TryParse(find(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Fault<long>(name, "int_parsing", "Input should be a valid integer, unable to parse string as an integer");
        }

        return number >= minimum ? number : Fault<long>(name, "greater_than_equal", $"Input should be greater than or equal to {minimum}");
    }

    /// <summary>A whole number, or null where the parameter is not there.</summary>
    public long? OptionalInteger(string name, long minimum = long.MinValue) => find(name).Length == 0 ? null : Integer(name, minimum);

    /// <summary>Yes or no; no where the parameter is not there.</summary>
    public bool Boolean(string name) => find(name).ToUpperInvariant() switch
    {
        "" or "FALSE" or "0" => false,
        "TRUE" or "1" => true,
        _ => Fault<bool>(name, "bool_parsing", "Input should be a valid boolean, unable to interpret input"),
    };

    /// <summary>One of several words; the first where the parameter is not there.</summary>
    public string OneOf(string name, IReadOnlyList<string> choices)
    {
        var text = find(name);
        if (text.Length == 0)
        {
            return choices[0];
        }

        return choices.Contains(text) ? text : Fault<string>(name, "enum", $"Input should be {EnglishList.Of(choices)}");
    }

    /// <summary>Notes what is wrong with a parameter beyond its type.</summary>
    public void Refuse(string name, string message) => Fault<object>(name, "value_error", $"Value error, {message}");

    /// <exception cref="InvalidRequestException">Something was wrong with one of the parameters that were read.</exception>
    public void RequireValid()
    {
        if (_faults.Count > 0)
        {
            throw new InvalidRequestException(_faults);
        }
    }

    private T Fault<T>(string name, string type, string message)
    {
        _faults.Add(new ValidationFault(type, ["query", name], message, JsonSerializer.SerializeToElement(find(name))));
        return default!;
    }
}
