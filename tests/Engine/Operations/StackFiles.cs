using ElevenProvider.Engine.Project;
using ElevenProvider.Engine.Secrets;
using ElevenProvider.Engine.State;

namespace ElevenProvider.Engine.Operations;

/// <summary>The files of a stack: the project, its settings, its state.</summary>
internal sealed class StackFiles : IDisposable
{
    private readonly Dictionary<string, PassphraseSecrets> _keys = new(StringComparer.Ordinal);
    private readonly Lazy<string> _passphrase;
    private readonly StateLock? _lock;

    /// <summary>Reads them.</summary>
    /// <exception cref="EngineException">One of them is missing, malformed or encrypted otherwise, or asks for what is not supported;
    /// or the state is of another stack, or another run is changing it.</exception>
    public StackFiles(EngineOptions options, EngineHost host)
    {
        _passphrase = new(() => Passphrase.From(host.Environment));
        Project = ProjectFile.Read(options.Directory);
        Config = StackConfig.Read(Project, options.Stack, OpenSecrets);
        // A preview reads only, and what it reads is whole at any time.
        _lock = options.Operation == OperationKind.Preview ? null : StateLock.Take(options.StatePath);
        try
        {
            State = OpenState(options, host);
        }
        catch
        {
            _lock?.Dispose();
            throw;
        }
    }

    public ProjectFile Project { get; }

    public StackConfig Config { get; }

    public StateFile State { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }

        _lock?.Dispose();
    }

    private StateFile OpenState(EngineOptions options, EngineHost host)
    {
        var state = StateFile.Open(options.StatePath, host.Time, salt => salt is null ? NewSecrets(options.Stack) : OpenSecrets(salt));
        foreach (var resource in state.Resources.Concat(state.PendingOperations.Select(static operation => operation.Resource)))
        {
            var (stack, project) = Urn.StackOf(resource.Urn);
            if (stack != options.Stack || project != Project.Name)
            {
                // Whatever the program does not register would be deleted.
                throw new EngineException(
                    $"{options.StatePath} is the state of the stack {stack} of the project {project}, not of the stack {options.Stack} of the project {Project.Name}: name the right file with --state, or the right stack with --stack and its project with --cwd.");
            }
        }

        return state;
    }

    private PassphraseSecrets OpenSecrets(string salt) =>
        _keys.TryGetValue(salt, out var known) ? known : _keys[salt] = PassphraseSecrets.Open(_passphrase.Value, salt);

    private PassphraseSecrets NewSecrets(string stack)
    {
        if (Config.EncryptionSalt is { } salt)
        {
            try
            {
                return OpenSecrets(salt);
            }
            catch (FormatException problem)
            {
                throw new EngineException($"\"encryptionsalt\" in Pulumi.{stack}.yaml is damaged: {problem.Message}. Restore the file.", problem);
            }
        }

        var secrets = PassphraseSecrets.Create(_passphrase.Value);
        return _keys[secrets.State] = secrets;
    }
}
