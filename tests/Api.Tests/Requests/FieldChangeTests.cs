using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Tests.Requests;

public sealed class FieldChangeTests
{
    [Fact]
    public void A_field_is_left_set_or_cleared_and_never_two_of_these()
    {
        Assert.Equal((false, false), Facts(default));
        Assert.Equal((true, false), Facts(FieldChange.Clear<string>()));
        Assert.Equal((false, true), Facts(FieldChange.Set("")));
    }

    [Fact]
    public void What_was_set_is_what_is_sent()
    {
        Assert.True(FieldChange.Set(7).TryGetValue(out var value));
        Assert.Equal(7, value);
    }

    private static (bool IsClear, bool HasValue) Facts(FieldChange<string> change) => (change.IsClear, change.TryGetValue(out _));
}
