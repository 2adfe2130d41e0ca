using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Provider.Lifecycle;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Lifecycle;

public sealed class SecretTextsTests
{
    private static readonly SecretTexts Secrets = new(
        Properties(("name", Secret("hidden")), ("plain", "open")),
        Properties(("list", List(Secret("buried"), "shown")), ("map", Secret(Properties(("deep", List("deepest")))))),
        Properties(("longer", Secret("hidden-too")), ("short", Secret("a"))));

    [Theory]
    [InlineData("It is hidden.", "It is [secret].")]
    [InlineData("It is HIDDEN and buried: deepest.", "It is [secret] and [secret]: [secret].")]
    [InlineData("It is hidden-too.", "It is [secret].")]
    [InlineData("It is open and shown to a person.", "It is open and shown to a person.")]
    public void What_is_secret_is_hidden_wherever_it_stands(string text, string hidden) => Assert.Equal(hidden, Secrets.Hide(text));

    [Fact]
    public void A_failure_keeps_its_code_and_details_without_them()
    {
        var detail = new ErrorResourceInitFailed { Id = "a/b", Properties = new(), Reasons = { "The name hidden is taken." } };
        var failure = new GrpcException(new GrpcStatus(GrpcStatusCode.Unknown, "The name hidden is taken.").With(detail).With(new PluginInfo { Version = "1" }));

        var status = Secrets.Hide(failure).Status;

        Assert.Equal((GrpcStatusCode.Unknown, "The name [secret] is taken."), (status.Code, status.Message));
        Assert.Equal(["The name [secret] is taken."], status.Find<ErrorResourceInitFailed>()!.Reasons);
        Assert.Equal("a/b", status.Find<ErrorResourceInitFailed>()!.Id);
        Assert.Equal("1", status.Find<PluginInfo>()!.Version);
    }

    [Fact]
    public void Where_nothing_is_secret_everything_stays()
    {
        var failure = new GrpcException(GrpcStatusCode.NotFound, "It is hidden.");

        Assert.Same(failure, SecretTexts.None.Hide(failure));
        Assert.Equal("It is hidden.", SecretTexts.None.Hide("It is hidden."));
    }
}
