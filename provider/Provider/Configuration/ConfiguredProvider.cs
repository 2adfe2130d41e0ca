using ElevenProvider.Api;
using ElevenProvider.Declarations;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Provider.Configuration;

/// <summary>
/// The provider's configuration in force, and the client that follows from it. Configuring makes no request and needs no key, because
/// a preview must work without either; what is missing is said when something is really to be done.
/// </summary>
internal sealed class ConfiguredProvider(TimeProvider time, Func<double> random, Func<string, string?> environment) : IDisposable
{
    private volatile Session? _session;

    /// <summary>How the settings are checked, compared and read.</summary>
    public static ConfigurationDeclaration<ProviderConfiguration> Declaration { get; } = new(ProviderConfiguration.Declaration);

    /// <summary>Puts settings in force; the last ones win, because one process that was started by hand may serve several stacks.</summary>
    /// <exception cref="GrpcException">A setting, or the environment variable in its place, is wrong.</exception>
    public void Configure(PropertyObject settings)
    {
        // Settings that a later version recorded are no reason to refuse; a misspelt one was refused by the check.
        var known = new PropertyObject(settings.Where(static setting => Declaration.Settings.Find(setting.Key) is not null));
        var (complete, failures) = Declaration.Complete(known, environment);
        if (failures.Count > 0)
        {
            throw new GrpcException(GrpcStatusCode.InvalidArgument, string.Join(" ", failures.Select(Describe)));
        }

        var configuration = Declaration.Read(complete);

        // A client that calls are still using is left to them; its connections close when they are idle.
        _session = new Session(new ElevenLabsClient(configuration.ToClientOptions(), time, random), configuration.ExpectedUserId);
    }

    /// <summary>The client, once it is certain that its key belongs to whom the settings say.</summary>
    /// <exception cref="GrpcException">The provider is not configured, or the key is someone else's.</exception>
    public async Task<ElevenLabsClient> GetClient(CancellationToken cancellationToken)
    {
        var session = _session ?? throw new GrpcException(GrpcStatusCode.FailedPrecondition, "The provider is not configured yet.");
        await session.RequireExpectedUser(cancellationToken);
        return session.Client;
    }

    /// <inheritdoc/>
    public void Dispose() => _session?.Client.Dispose();

    private static string Describe(Pulumirpc.CheckFailure failure)
    {
        var setting = ProviderConfiguration.Declaration.Find(failure.Property);
        var variable = setting?.EnvironmentVariable is { } name ? $" (or the environment variable {name})" : "";
        return $"The provider's setting elevenlabs:{failure.Property}{variable} {failure.Reason}.";
    }

    private sealed class Session(ElevenLabsClient client, string? expectedUserId)
    {
        private volatile bool _isExpectedUser = expectedUserId is null;

        public ElevenLabsClient Client { get; } = client;

        public async Task RequireExpectedUser(CancellationToken cancellationToken)
        {
            if (_isExpectedUser)
            {
                return;
            }

            var user = await Client.Users.GetUser(cancellationToken);
            _isExpectedUser = user.UserId == expectedUserId
                ? true
                : throw new GrpcException(
                    GrpcStatusCode.FailedPrecondition,
                    $"The API key belongs to the user {user.UserId}, but elevenlabs:expectedUserId is {expectedUserId}. " +
                    "Nothing was changed. Use the key of the right workspace, or correct the setting.");
        }
    }
}
