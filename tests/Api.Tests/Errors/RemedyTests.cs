using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Tests.Errors;

public sealed class RemedyTests
{
    [Theory]
    [InlineData(ApiErrorKind.UnknownEndpoint, "Check the base URL")]
    [InlineData(ApiErrorKind.Unauthorized, "Check the API key")]
    [InlineData(ApiErrorKind.MissingPermission, "Give the API key the permission it lacks")]
    [InlineData(ApiErrorKind.Forbidden, "the key's owner")]
    [InlineData(ApiErrorKind.PlanRestriction, "subscription")]
    [InlineData(ApiErrorKind.RateLimited, "concurrent requests")]
    [InlineData(ApiErrorKind.QuotaExceeded, "capacity")]
    [InlineData(ApiErrorKind.ServerError, "Try again later")]
    [InlineData(ApiErrorKind.GatewayError, "Try again later")]
    [InlineData(ApiErrorKind.Unreachable, "proxy and certificate settings")]
    [InlineData(ApiErrorKind.Timeout, "the request timeout")]
    [InlineData(ApiErrorKind.UnexpectedAnswer, "no proxy answers in its place")]
    public void Each_kind_comes_with_what_can_be_done_about_it(object kind, string advice) =>
        Assert.Contains(advice, Remedy.For(new((ApiErrorKind)kind, "reason")), StringComparison.Ordinal);

    [Theory]
    [InlineData(ApiErrorKind.NotFound)]
    [InlineData(ApiErrorKind.MissingKey)]
    [InlineData(ApiErrorKind.Validation)]
    [InlineData(ApiErrorKind.Conflict)]
    public void Where_the_reason_says_it_all_nothing_is_added(object kind) => Assert.Null(Remedy.For(new((ApiErrorKind)kind, "reason")));

    [Fact]
    public void The_permission_is_named_where_the_server_names_it() => Assert.Contains(
        "the permission 'user_read'",
        Remedy.For(new(ApiErrorKind.MissingPermission, "reason") { Scope = "user_read" }),
        StringComparison.Ordinal);

    [Fact]
    public void A_user_who_is_not_found_is_looked_for_in_the_workspace_first() => Assert.StartsWith(
        "Check that the user is in this workspace",
        Remedy.For(new(ApiErrorKind.Unauthorized, "reason") { Code = "user_not_found" }),
        StringComparison.Ordinal);
}
