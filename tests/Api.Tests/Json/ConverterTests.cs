using System.Text.Json;
using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Tests.Json;

public sealed class ConverterTests
{
    private static readonly JsonSerializerOptions Seconds = Using(new UnixSecondsConverter());
    private static readonly JsonSerializerOptions Money = Using(new DecimalTextConverter());

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("1e3", 1000L)]
    [InlineData("7.9", 7L)]
    [InlineData("\"unlimited\"", null)]
    public void A_limit_is_a_number_or_none(string json, long? amount)
    {
        var limit = JsonSerializer.Deserialize<Limit>(json);

        Assert.Equal(new Limit(amount), limit);
        Assert.Equal(limit, JsonSerializer.Deserialize<Limit>(JsonSerializer.Serialize(limit)));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"Unlimited\"")]
    [InlineData("null")]
    public void A_limit_in_other_words_is_not_told(string json) => Assert.Null(JsonSerializer.Deserialize<Limit>(json));

    [Theory]
    [InlineData("[]")]
    [InlineData("true")]
    public void What_cannot_be_a_limit_is_an_error(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Limit>(json));

    [Theory]
    [InlineData("1", "1970-01-01T00:00:01Z")]
    [InlineData("1767322800.9", "2026-01-02T03:00:00Z")]
    [InlineData("253402300799", "9999-12-31T23:59:59Z")]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("-62135596800", null)]
    [InlineData("null", null)]
    public void Seconds_are_a_time_or_none(string json, string? time)
    {
        var read = JsonSerializer.Deserialize<DateTimeOffset?>(json, Seconds);

        Assert.Equal(time, read?.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(read, JsonSerializer.Deserialize<DateTimeOffset?>(JsonSerializer.Serialize(read, Seconds), Seconds));
    }

    [Theory]
    [InlineData("253402300800")]
    [InlineData("-62135596801")]
    [InlineData("1e400")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void What_cannot_be_a_time_is_an_error(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DateTimeOffset?>(json, Seconds));

    [Theory]
    [InlineData("\"12.30\"", "12.30")]
    [InlineData("12.30", "12.30")]
    [InlineData("0.1000000000000000000001", "0.1000000000000000000001")]
    [InlineData("null", null)]
    public void Money_is_read_to_the_last_digit(string json, string? amount)
    {
        Assert.Equal(amount, JsonSerializer.Deserialize<string?>(json, Money));
        Assert.Equal(amount is null ? "null" : $"\"{amount}\"", JsonSerializer.Serialize(amount, Money));
    }

    [Fact]
    public void What_cannot_be_money_is_an_error() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<string?>("true", Money));

    private static JsonSerializerOptions Using(JsonConverter converter) => new() { Converters = { converter } };
}
