using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Configuration;
using ElevenProvider.Provider.Lifecycle;
using Pulumirpc;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace ElevenProvider.Provider.Rpc;

/// <summary>Answers what the engine asks about the provider's configuration.</summary>
internal sealed class ConfigurationCalls(ConfiguredProvider configured, EngineConnection engine)
{
    /// <summary>Answers <c>CheckConfig</c>: every fault at once, a misspelt setting among them, and the settings decoded. What resembles no setting is handed
    /// back as it came, with a warning.</summary>
    public async Task<CheckResponse> Check(CheckRequest request)
    {
        var news = request.News.ToPropertyObject();
        var result = ConfiguredProvider.Declaration.Check(news);
        var log = new OperationLog(engine, request.Urn, new SecretTexts(news));
        foreach (var warning in result.Warnings)
        {
            log.Warning(warning);
        }

        await log.Flush();
        return new CheckResponse { Inputs = result.Inputs.ToStruct(), Failures = { result.Failures } };
    }

    /// <summary>Answers <c>DiffConfig</c>. Another workspace address replaces what is there; another spelling of the same one does not.</summary>
    public static DiffResponse Diff(DiffRequest request)
    {
        var news = request.News.ToPropertyObject();
        var oldInputs = (request.OldInputs ?? request.Olds).ToPropertyObject();
        var response = ConfiguredProvider.Declaration.Diff(news, oldInputs, request.IgnoreChanges);
        if (response.Replaces.Count > 0 && IsSameHost(news, oldInputs))
        {
            response.Replaces.Clear();
            foreach (var diff in response.DetailedDiff.Values)
            {
                diff.Kind = InPlace(diff.Kind);
            }
        }

        return response;
    }

    /// <summary>Puts the settings of <c>Configure</c> in force. Makes no request.</summary>
    /// <exception cref="GrpcException"><see cref="GrpcStatusCode.InvalidArgument"/>: a setting, or the environment variable in its place, is wrong.</exception>
    public void Configure(ConfigureRequest request) => configured.Configure(request.Args.ToPropertyObject());

    // Another spelling of the same address leaves every resource where it was.
    private static bool IsSameHost(PropertyObject one, PropertyObject other) =>
        !one.ContainsUnknowns && !other.ContainsUnknowns && AddressOf(one) == AddressOf(other);

    private static Uri AddressOf(PropertyObject settings) =>
        ConfiguredProvider.Declaration.Read(ConfiguredProvider.Declaration.Check(settings).Inputs).BaseAddress;

    private static Kind InPlace(Kind kind) => kind switch
    {
        Kind.AddReplace => Kind.Add,
        Kind.DeleteReplace => Kind.Delete,
        Kind.UpdateReplace => Kind.Update,
        _ => kind,
    };
}
