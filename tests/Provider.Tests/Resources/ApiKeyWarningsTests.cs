using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Resources;
using Moq;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ApiKeyWarningsTests
{
    private static readonly ServiceAccountApiKey.Inputs Unrestricted = new() { ServiceAccountUserId = "sa", Name = "deploy", Permissions = ["all"] };

    private static readonly ServiceAccountApiKey.Inputs Restricted = Unrestricted with
    {
        AllowedIps = ["192.0.2.1"],
        ThirdPartyDisableAllowed = true,
        TtsConcurrencyLimit = 1,
        DubbingConcurrencyLimit = 2,
        MusicConcurrencyLimit = 3,
    };

    private readonly Mock<IOperationLog> _log = new();

    [Fact]
    public void What_the_server_took_is_not_warned_of()
    {
        Compare(Restricted, new ApiKey
        {
            KeyId = "k1",
            AllowedIps = ["192.0.2.1"],
            ThirdPartyDisableAllowed = true,
            PlatformLimits = new()
            {
                Concurrency = new() { Limit = 1 },
                DubbingConcurrency = new() { Limit = 2 },
                MusicConcurrency = new() { Limit = 3 },
            },
        });

        _log.VerifyNoOtherCalls();
    }

    [Fact]
    public void What_the_program_does_not_say_is_not_warned_of()
    {
        Compare(Unrestricted, new ApiKey { KeyId = "k1" });

        _log.VerifyNoOtherCalls();
    }

    [Fact]
    public void Each_restriction_that_the_server_did_not_take_is_warned_of()
    {
        Compare(Restricted, new ApiKey { KeyId = "k1", PlatformLimits = new() { Concurrency = new() } });

        Warned("The server did not take allowedIps, so that the key can be used from any address.");
        Warned("The server did not take thirdPartyDisableAllowed, so that the workspace's default applies to the key.");
        Warned("The server did not take ttsConcurrencyLimit, so that the key has no such limit.");
        Warned("The server does not tell whether it took dubbingConcurrencyLimit, so that the key may have no such limit.");
        Warned("The server does not tell whether it took musicConcurrencyLimit, so that the key may have no such limit.");
        _log.VerifyNoOtherCalls();
    }

    private void Compare(ServiceAccountApiKey.Inputs inputs, ApiKey key) =>
        ApiKeyWarnings.OfWhatWasNotTaken(key, inputs, new Operation("urn", _log.Object, CancellationToken.None));

    private void Warned(string warning) => _log.Verify(log => log.Warning(warning), Times.Once);
}
