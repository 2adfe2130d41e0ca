using ElevenProvider.Api.Errors;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Workspaces;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>What a failure means to the engine, and what its user is told.</summary>
internal static class Failures
{
    /// <summary>The status for <paramref name="failure"/>.</summary>
    public static GrpcException ToGrpc(Exception failure) => failure switch
    {
        GrpcException status => status,
        ApiException api => new GrpcException(CodeOf(api), api.Message, api),
        ProblemException problem => new GrpcException(
            problem.MayHaveChanged ? GrpcStatusCode.Unknown : GrpcStatusCode.FailedPrecondition, problem.Message, problem),
        PropertyValueFormatException unreadable => new GrpcException(
            GrpcStatusCode.InvalidArgument, $"The request holds what is no property value: {unreadable.Message}.", unreadable),
        FormatException malformed => new GrpcException(GrpcStatusCode.InvalidArgument, malformed.Message, malformed),
        _ => new GrpcException(
            GrpcStatusCode.Unknown,
            $"Something went wrong within the provider ({failure.GetType().Name}). This is a defect: please report it with what you were doing.",
            failure),
    };

    /// <summary>The failure with one more sentence. Of a resource that was made in part an engine shows the reasons and not the message.</summary>
    public static GrpcException WithRemark(GrpcException failure, string remark) => Reworded(failure, text => $"{text} {remark}");

    /// <summary>The failure with every text that an engine shows of it worded anew.</summary>
    public static GrpcException Reworded(GrpcException failure, Func<string, string> reword) => new(
        failure.Status with { Message = reword(failure.Status.Message), Details = [.. failure.Status.Details.Select(detail => Reworded(detail, reword))] },
        failure);

    // The properties in it stay: what is secret among them is wrapped as such.
    private static Any Reworded(Any detail, Func<string, string> reword)
    {
        if (!detail.TryUnpack(out ErrorResourceInitFailed incomplete))
        {
            return detail;
        }

        var reasons = incomplete.Reasons.Select(reword).ToList();
        incomplete.Reasons.Clear();
        incomplete.Reasons.AddRange(reasons);
        return Any.Pack(incomplete);
    }

    // The engine takes "unknown" to mean that the object may have changed, and any other code to mean that it has not. Reading changes nothing.
    private static GrpcStatusCode CodeOf(ApiException problem) => problem switch
    {
        { OutcomeIsUnknown: true } when problem.Method != HttpMethod.Get => GrpcStatusCode.Unknown,
        { Kind: ApiErrorKind.NotFound or ApiErrorKind.UnknownEndpoint } => GrpcStatusCode.NotFound,
        { Kind: ApiErrorKind.MissingKey or ApiErrorKind.Unauthorized } => GrpcStatusCode.Unauthenticated,
        { Kind: ApiErrorKind.MissingPermission or ApiErrorKind.Forbidden } => GrpcStatusCode.PermissionDenied,
        { Kind: ApiErrorKind.PlanRestriction } => GrpcStatusCode.FailedPrecondition,
        { Kind: ApiErrorKind.Validation } => GrpcStatusCode.InvalidArgument,
        { Kind: ApiErrorKind.Conflict } => GrpcStatusCode.AlreadyExists,
        { Kind: ApiErrorKind.RateLimited or ApiErrorKind.QuotaExceeded } => GrpcStatusCode.ResourceExhausted,
        { Kind: ApiErrorKind.ServerError or ApiErrorKind.GatewayError or ApiErrorKind.Unreachable } => GrpcStatusCode.Unavailable,
        { Kind: ApiErrorKind.Timeout } => GrpcStatusCode.DeadlineExceeded,
        _ => GrpcStatusCode.Unknown,
    };
}
