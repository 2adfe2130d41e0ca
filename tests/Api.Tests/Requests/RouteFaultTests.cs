using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Tests.Requests;

/// <summary>What users read when a value cannot stand in a path.</summary>
public sealed class RouteFaultTests
{
    public static TheoryData<string, string> Faults => new()
    {
        { "", "is empty" },
        { new string('a', 301), "is longer than any id" },
        { ".", "is not an id but a path" },
        { "..", "is not an id but a path" },
        { "a/b", "is not an id but a path" },
        { "a%2fb", "contains a percent sign" },
        { "a\n", "contains control characters" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_wrong_with_a_value_is_said_without_the_value(string value, string fault)
    {
        var error = Assert.Throws<ApiException>(() => ApiRequest.Get("/v1/{kind}/of/{id}", "x", value));

        Assert.Equal($"GET /v1/{{kind}}/of/{{id}}: the id {fault}.", error.Message);
    }

    [Fact]
    public void Half_a_character_is_told_as_well()
    {
        var error = Assert.Throws<ApiException>(() => ApiRequest.Get("/v1/{id}", "a\ud800"));

        Assert.Equal("GET /v1/{id}: the id is not well-formed text.", error.Message);
    }

    [Fact]
    public void A_wrong_number_of_values_is_told_with_the_route()
    {
        var tooFew = Assert.Throws<ArgumentException>(() => ApiRequest.Get("/v1/{a}/{b}", "x"));
        var tooMany = Assert.Throws<ArgumentException>(() => ApiRequest.Get("/v1/{a}", "x", "y"));

        Assert.Contains("/v1/{a}/{b} has more parameters", tooFew.Message, StringComparison.Ordinal);
        Assert.Contains("/v1/{a} has fewer parameters", tooMany.Message, StringComparison.Ordinal);
    }
}
