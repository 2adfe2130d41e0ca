using ElevenProvider.Provider.Lifecycle;

namespace ElevenProvider.Provider.Tests.Lifecycle;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("127.0.0.1:50051", "127.0.0.1:50051")]
    [InlineData("127.0.0.1:50051", "--logtostderr", "-v=9", "--tracing", "tcp://127.0.0.1:4317", "127.0.0.1:50051")]
    [InlineData("localhost:1", "localhost:1")]
    public void The_last_argument_is_the_address_of_the_engine(string address, params string[] arguments) =>
        Assert.Equal(address, CommandLine.EngineAddress(arguments));

    [Theory]
    [InlineData]
    [InlineData("--logtostderr")]
    [InlineData("-v=9")]
    [InlineData("--tracing", "tcp://127.0.0.1:4317")]
    [InlineData("-x:1")]
    [InlineData("engine")]
    [InlineData(":50051")]
    [InlineData("127.0.0.1:")]
    [InlineData("127.0.0.1:65536")]
    [InlineData("127.0.0.1:-1")]
    [InlineData("127.0.0.1:50051", "--logtostderr")]
    public void Without_an_address_a_person_started_it(params string[] arguments) => Assert.Null(CommandLine.EngineAddress(arguments));
}
