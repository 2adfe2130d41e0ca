using ElevenProvider.Provider.Resources;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class IpNetworkFormTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1/32")]
    [InlineData("192.0.2.0/24", "192.0.2.0/024")]
    [InlineData("2001:db8::1", "2001:DB8:0:0:0:0:0:1/128")]
    [InlineData("2001:db8::/32", "2001:0db8::/32")]
    public void Spellings_of_the_same_are_equal(string one, string other) => Assert.Equal(IpNetworkForm.Of(one), IpNetworkForm.Of(other));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2")]
    [InlineData("192.0.2.0/24", "192.0.2.0/25")]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("::1", "::1/127")]
    public void What_is_not_the_same_differs(string one, string other) => Assert.NotEqual(IpNetworkForm.Of(one), IpNetworkForm.Of(other));

    [Fact]
    public void What_is_no_network_is_its_own_form() => Assert.Equal("nowhere", IpNetworkForm.Of("nowhere"));
}
