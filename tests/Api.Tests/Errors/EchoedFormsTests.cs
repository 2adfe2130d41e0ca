using System.Text;
using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Tests.Errors;

public sealed class EchoedFormsTests
{
    [Theory]
    [InlineData("sixteen", 1)]
    [InlineData("eighteen", 5)]
    public void What_is_short_is_looked_for_as_it_is_only(string text, int forms)
    {
        var found = EchoedForms.Of(text).ToList();

        Assert.Equal(text, found[0]);
        Assert.Equal(forms, found.Count);
    }

    // The text has bytes that only one of the two alphabets has letters for, wherever it begins.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    public void Base64_is_looked_for_wherever_the_text_begins_and_in_both_alphabets(int before, int depending)
    {
        const string text = "~~~>>>???~~~>>>";
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + text + "yz"));
        var certain = base64[depending..^4];

        var found = EchoedForms.Of(text).ToList();

        Assert.Contains(found, form => form.Length >= 16 && certain.StartsWith(form, StringComparison.Ordinal));
        Assert.Contains(found, form => form.Length >= 16 && certain.Replace('+', '-').Replace('/', '_').StartsWith(form, StringComparison.Ordinal));
    }
}
