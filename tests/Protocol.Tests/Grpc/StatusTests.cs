using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

public sealed class StatusTests
{
    public static TheoryData<GrpcStatusCode> Failures => [.. System.Enum.GetValues<GrpcStatusCode>().Except([GrpcStatusCode.Ok])];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Status_arrives(GrpcStatusCode code) => Assert.Equal(code, (await Fail(new GrpcException(code, ""))).Code);

    [Theory]
    [InlineData("")]
    [InlineData("plain text, with ~ and ! in it")]
    [InlineData("100 % of %41 and %zz")]
    [InlineData("two\r\nlines\tand a \0")]
    [InlineData("äöü 漢字 😀")]
    [InlineData(" spaces around ")]
    public async Task Message_arrives_letter_by_letter(string message) =>
        Assert.Equal(message, (await Fail(new GrpcException(GrpcStatusCode.Aborted, message))).Message);

    [Theory]
    [InlineData(4096, 4096)]
    [InlineData(4097, 4097)]
    [InlineData(10_000_000, 4097)]
    public async Task Message_is_cut_where_it_is_far_too_long(int length, int arrived)
    {
        var message = (await Fail(new GrpcException(GrpcStatusCode.Aborted, new string('x', length)))).Message;

        Assert.Equal(arrived, message.Length);
        Assert.Equal(length != arrived || length > 4096, message.EndsWith('…'));
    }

    [Fact]
    public async Task Message_is_not_cut_within_a_character()
    {
        var message = (await Fail(new GrpcException(GrpcStatusCode.Aborted, new string('x', 4095) + "😀."))).Message;

        Assert.Equal(new string('x', 4095) + "…", message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(200_000)]
    public async Task Details_arrive(int size)
    {
        var detail = new ErrorResourceInitFailed
        {
            Id = "id",
            Properties = new Struct { Fields = { ["text"] = Value.ForString(new string('x', size)) } },
            Reasons = { "first", "second" },
        };

        var status = await Fail(new GrpcException(new GrpcStatus(GrpcStatusCode.Unknown, "Half done.").With(detail).With(new ErrorCause { Message = "cause" })));

        Assert.Equal("Half done.", status.Message);
        Assert.Equal(detail, status.Find<ErrorResourceInitFailed>());
        Assert.Equal("cause", status.Find<ErrorCause>()?.Message);
        Assert.Null(status.Find<CheckFailure>());
    }

    [Fact]
    public async Task Unexpected_failure_tells_its_kind_only()
    {
        var status = await Fail(new InvalidDataException("planted-secret"));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Equal("The call failed unexpectedly (InvalidDataException).", status.Message);
    }

    [Fact]
    public async Task Handler_that_gives_up_by_itself_cancels_the_call()
    {
        var status = await Fail(new OperationCanceledException());

        Assert.Equal((GrpcStatusCode.Cancelled, "The call was cancelled."), (status.Code, status.Message));
    }

    [Fact]
    public void Success_needs_no_words() => Assert.Equal([("grpc-status", "0")], StatusTrailers.Write(GrpcStatus.Ok));

    [Fact]
    public async Task Unknown_method_is_unimplemented()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable());

        var failure = await Assert.ThrowsAsync<GrpcException>(() => connection.Channel.CallAsync(Cancel, new Empty(), null, default).Soon());

        Assert.Equal(GrpcStatusCode.Unimplemented, failure.Status.Code);
        Assert.Contains("/pulumirpc.ResourceProvider/Cancel", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unencoded é", "unencoded é")]
    [InlineData("%E6%BC%A2", "漢")]
    [InlineData("%e6%bc%a2", "漢")]
    [InlineData("50%", "50%")]
    [InlineData("%4", "%4")]
    [InlineData("%4G%", "%4G%")]
    [InlineData("%FF", "\uFFFD")]
    public void Message_that_is_not_encoded_well_is_kept(string header, string message) => Assert.Equal(message, GrpcMessageText.Decode(header));

    [Fact]
    public void Message_is_printable_on_the_wire() => Assert.Equal("a%25b%0A%C3%A9~ !", GrpcMessageText.Encode("a%b\né~ !"));

    [Theory]
    [InlineData("99", GrpcStatusCode.Unknown)]
    [InlineData("-1", GrpcStatusCode.Unknown)]
    [InlineData("ok", GrpcStatusCode.Unknown)]
    [InlineData("5", GrpcStatusCode.NotFound)]
    public void Status_of_no_known_code_is_unknown(string trailer, GrpcStatusCode code) =>
        Assert.Equal(code, StatusTrailers.Read(name => name == "grpc-status" ? trailer : null)?.Code);

    [Theory]
    [InlineData("no base64!")]
    [InlineData("AAAAA")]
    [InlineData("/////w==")]
    public void Status_survives_unreadable_details(string details)
    {
        var status = StatusTrailers.Read(name => name switch { "grpc-status" => "5", "grpc-status-details-bin" => details, _ => null });

        Assert.Equal(GrpcStatusCode.NotFound, status?.Code);
        Assert.Empty(status!.Details);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Details_are_sent_without_padding_and_read_with_or_without(int length)
    {
        var status = new GrpcStatus(GrpcStatusCode.Aborted, "").With(new ErrorCause { Message = new string('x', length) });
        var sent = StatusTrailers.Write(status).Single(static trailer => trailer.Name == "grpc-status-details-bin").Value;
        var padded = sent.PadRight((sent.Length + 3) / 4 * 4, '=');

        Assert.DoesNotContain('=', sent);
        Assert.All([sent, padded], form => Assert.Equal(
            status.Details, StatusTrailers.Read(name => name switch { "grpc-status" => "10", "grpc-status-details-bin" => form, _ => null })?.Details));
    }

    private static async Task<GrpcStatus> Fail(Exception failure)
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(Create, (_, _) => Task.FromException<CreateResponse>(failure)));
        return (await Assert.ThrowsAsync<GrpcException>(() => connection.Channel.CallAsync(Create, new CreateRequest(), null, default).Soon())).Status;
    }
}
