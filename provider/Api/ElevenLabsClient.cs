using ElevenProvider.Api.Groups;
using ElevenProvider.Api.Members;
using ElevenProvider.Api.Reads;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Api.SharedVoices;
using ElevenProvider.Api.Transport;
using ElevenProvider.Api.Usage;
using ElevenProvider.Api.Users;
using ElevenProvider.Api.Voices;
using ElevenProvider.Api.WorkspaceResources;

namespace ElevenProvider.Api;

/// <summary>
/// The ElevenLabs API, one property per area of it. Safe for concurrent use.
/// Every call throws <see cref="Errors.ApiException"/> if it fails, and <see cref="OperationCanceledException"/> only if its caller cancelled it.
/// </summary>
public sealed class ElevenLabsClient : IDisposable
{
    private readonly ApiTransport _transport;
    private readonly SharedReads _reads;
    private readonly Reader _reader;
    private readonly bool _ownsTransport;

    /// <summary>A client with connections of its own. Makes no request.</summary>
    /// <param name="options">Where, as whom, and how hard to try.</param>
    /// <param name="time">The clock of timeouts and waits.</param>
    /// <param name="random">A number from 0 (inclusive) to 1 (exclusive), which spreads the retries of concurrent requests.</param>
    /// <exception cref="ArgumentException">The options have faults; the message holds all of them.</exception>
    public ElevenLabsClient(ElevenLabsClientOptions options, TimeProvider time, Func<double> random)
        : this(new ApiTransport(Validated(options), time, random), new SharedReads(time), new Reader(onRetry: null), ownsTransport: true)
    {
    }

    private ElevenLabsClient(ApiTransport transport, SharedReads reads, Reader reader, bool ownsTransport)
    {
        _transport = transport;
        _reads = reads;
        _reader = reader;
        _ownsTransport = ownsTransport;
        var connection = new ApiConnection(transport, reads, reader);
        Groups = new(connection);
        Members = new(connection);
        ServiceAccounts = new(connection);
        SharedVoices = new(connection);
        Usage = new(connection);
        Users = new(connection);
        Voices = new(connection);
        WorkspaceResources = new(connection);
    }

    /// <summary>Groups of the workspace and who is in them.</summary>
    public GroupsClient Groups { get; }

    /// <summary>People of the workspace.</summary>
    public MembersClient Members { get; }

    /// <summary>Service accounts and their API keys.</summary>
    public ServiceAccountsClient ServiceAccounts { get; }

    /// <summary>The voice library, and adding voices from it.</summary>
    public SharedVoicesClient SharedVoices { get; }

    /// <summary>What was used when.</summary>
    public UsageClient Usage { get; }

    /// <summary>The owner of the key that the client uses.</summary>
    public UsersClient Users { get; }

    /// <summary>The voices of the workspace and their samples.</summary>
    public VoicesClient Voices { get; }

    /// <summary>Resources of the workspace and with whom they are shared.</summary>
    public WorkspaceResourcesClient WorkspaceResources { get; }

    /// <summary>Whether a read was answered by what had been asked for before it came; see <see cref="AcceptingEarlierAnswers"/>.</summary>
    public bool HasReadEarlierAnswers => _reader.HasReadEarlierAnswers;

    /// <summary>
    /// The same client for one operation, which is told before each wait for a further attempt.
    /// It shares this client's connections, limits and reads, costs next to nothing, and disposing it does nothing.
    /// </summary>
    public ElevenLabsClient NotifyingRetries(Action<RetryNotice> onRetry) => For(new Reader(onRetry));

    /// <summary>
    /// The same client for one operation, whose reads may be answered by what others like it asked for in the last ten seconds, so that many
    /// need few requests. Without this, reads share only requests that are sent after they came. No read is ever answered by what was asked
    /// for before a write that had ended.
    /// </summary>
    /// <param name="reader">What the operation is about. Another operation about the same gets no answer that this one had.</param>
    public ElevenLabsClient AcceptingEarlierAnswers(string reader) => For(new Reader(_reader.NotifyRetry, reader));

    /// <summary>Closes the connections, if they are this client's own.</summary>
    public void Dispose()
    {
        if (_ownsTransport)
        {
            _transport.Dispose();
        }
    }

    private ElevenLabsClient For(Reader reader) => new(_transport, _reads, reader, ownsTransport: false);

    private static ElevenLabsClientOptions Validated(ElevenLabsClientOptions options) => options.FindFaults() switch
    {
        [] => options,
        var faults => throw new ArgumentException(
            string.Join(' ', faults.Select(fault => $"{fault.Option}: {fault.Problem}")), nameof(options)),
    };
}
