using ElevenProvider.Engine.Project;
using ElevenProvider.Engine.Secrets;
using ElevenProvider.Engine.State;

namespace ElevenProvider.Engine.Operations;

/// <summary>The files of a stack: the project, its settings, its state.</summary>
internal sealed class StackFiles : IDisposable
{
    private readonly Dictionary<string, PassphraseSecrets> _keys = new(StringComparer.Ordinal);
    private readonly Lazy<string> _passphrase;

    /// <summary>Reads them.</summary>
    /// <exception cref="EngineException">One of them is missing, malformed or encrypted otherwise, or asks for what is not supported.</exception>
    public StackFiles(EngineOptions options, EngineHost host)
    {
        _passphrase = new(() => Passphrase.From(host.Environment));
        Project = ProjectFile.Read(options.Directory);
        Config = StackConfig.Read(Project, options.Stack, OpenSecrets);
        State = StateFile.Open(options.StatePath, host.Time, salt => salt is null ? NewSecrets(options.Stack) : OpenSecrets(salt));
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
