using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class RetryRuleTests
{
    private static readonly ApiFailure Transient = new(ApiErrorKind.ServerError, "reason") { IsTransient = true };
    private static readonly ApiFailure Unclear = Transient with { MayHaveBeenProcessed = true };

    [Fact]
    public void A_creation_is_repeated_only_while_it_cannot_have_happened()
    {
        Assert.True(RetryRule.AppliesTo(ApiRequest.Post("/"), Transient, 0));
        Assert.False(RetryRule.AppliesTo(ApiRequest.Post("/"), Unclear, 0));
        Assert.True(RetryRule.AppliesTo(ApiRequest.Post("/").Repeatable(), Unclear, 0));
        Assert.True(RetryRule.AppliesTo(ApiRequest.Get("/"), Unclear, 0));
    }

    [Fact]
    public void What_stays_as_it_is_is_not_repeated() =>
        Assert.False(RetryRule.AppliesTo(ApiRequest.Get("/"), Transient with { IsTransient = false }, 0));

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(2, 3, false)]
    [InlineData(null, 1000, true)]
    public void A_request_may_allow_fewer_retries_than_the_client(int? allowed, int soFar, bool isRepeated) =>
        Assert.Equal(isRepeated, RetryRule.AppliesTo(ApiRequest.Post("/").Repeatable(allowed), Unclear, soFar));

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, 0)]
    [InlineData(59, 59)]
    [InlineData(60, 60)]
    [InlineData(61, 60)]
    public void A_server_is_obeyed_up_to_a_minute(int? asked, int? waited)
    {
        var failure = Transient with { RetryAfter = asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null };

        Assert.Equal(waited is { } wait ? TimeSpan.FromSeconds(wait) : null, RetryRule.DelayAskedFor(failure));
    }

    [Fact]
    public void Without_a_failure_nothing_is_asked_for() => Assert.Null(RetryRule.DelayAskedFor(null));
}
