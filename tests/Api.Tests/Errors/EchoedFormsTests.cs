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
}
