using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using FsCheck;
using FsCheck.Xunit;

namespace ElevenProvider.Api.Tests.Requests;

public sealed class RouteTemplateTests
{
    [Theory]
    [InlineData("abc", "/v1/voices/abc/samples")]
    [InlineData("a?b#c d", "/v1/voices/a%3Fb%23c%20d/samples")]
    [InlineData("ü{x}", "/v1/voices/%C3%BC%7Bx%7D/samples")]
    [InlineData("...", "/v1/voices/.../samples")]
    [InlineData("a;b=c:d@e&f+g", "/v1/voices/a%3Bb%3Dc%3Ad%40e%26f%2Bg/samples")]
    [InlineData("..;", "/v1/voices/..%3B/samples")]
    [InlineData(".. ", "/v1/voices/..%20/samples")]
    [InlineData("....", "/v1/voices/..../samples")]
    [InlineData("\u2215\u2044\uff0f\uff3c", "/v1/voices/%E2%88%95%E2%81%84%EF%BC%8F%EF%BC%BC/samples")]
    [InlineData("\uff0e\uff0e", "/v1/voices/%EF%BC%8E%EF%BC%8E/samples")]
    [InlineData("\u2024\u2024", "/v1/voices/%E2%80%A4%E2%80%A4/samples")]
    [InlineData("http:x", "/v1/voices/http%3Ax/samples")]
    [InlineData("\ud83d\ude00", "/v1/voices/%F0%9F%98%80/samples")]
    [InlineData("\u202e\u2028\ufeff", "/v1/voices/%E2%80%AE%E2%80%A8%EF%BB%BF/samples")]
    public void Values_stay_in_their_segment(string value, string path)
    {
        var address = ApiRequest.Get("/v1/voices/{voice_id}/samples", value).AddressBelow(ElevenLabsHosts.Global);

        Assert.Equal(path, address.AbsolutePath);
        Assert.Equal("api.elevenlabs.io", address.Host);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../user")]
    [InlineData("a/../b")]
    [InlineData("a/b")]
    [InlineData("/")]
    [InlineData("a\\b")]
    [InlineData("..\\user")]
    [InlineData("%2e%2e")]
    [InlineData("a%2fb")]
    [InlineData("a%252fb")]
    [InlineData("100%")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    [InlineData("\0")]
    [InlineData("a\r\nxi-api-key: x")]
    [InlineData("a\t")]
    [InlineData("%00")]
    [InlineData("..%5c")]
    [InlineData("..;/user")]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("\u0085")]
    public void Values_that_are_no_ids_are_refused(string value)
    {
        var error = Assert.Throws<ApiException>(() => ApiRequest.Delete("/v1/voices/{voice_id}", value));

        Assert.Equal(ApiErrorKind.Validation, error.Kind);
        Assert.StartsWith("DELETE /v1/voices/{voice_id}: the voice_id ", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, error.Attempts);
        Assert.False(error.OutcomeIsUnknown);
    }

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    [InlineData(10_000_000, true)]
    public void Values_longer_than_any_id_are_refused(int length, bool isRefused)
    {
        var error = Record.Exception(() => ApiRequest.Get("/v1/voices/{voice_id}", new string('a', length)));

        Assert.Equal(isRefused ? ApiErrorKind.Validation : null, (error as ApiException)?.Kind);
    }

    [Theory]
    [InlineData(0xd800)]
    [InlineData(0xdc00)]
    public void Half_a_character_is_refused(int half) => Assert.Throws<ApiException>(() => ApiRequest.Get("/v1/voices/{voice_id}", $"a{(char)half}"));

    [Fact]
    public void The_number_of_values_must_fit()
    {
        Assert.Throws<ArgumentException>(() => ApiRequest.Get("/v1/{a}/{b}", "x"));
        Assert.Throws<ArgumentException>(() => ApiRequest.Get("/v1/{a}", "x", "y"));
    }

    [Property]
    public void Whatever_is_accepted_is_read_back_as_it_was(NonNull<string> value)
    {
        Uri address;
        try
        {
            address = ApiRequest.Get("/v1/{id}/end", value.Get).AddressBelow(ElevenLabsHosts.Global);
        }
        catch (ApiException)
        {
            return;
        }

        var segments = address.AbsolutePath.Split('/');
        Assert.Equal(4, segments.Length);
        Assert.Equal(value.Get, Uri.UnescapeDataString(segments[2]));
        Assert.Empty(address.Query);
    }
}
