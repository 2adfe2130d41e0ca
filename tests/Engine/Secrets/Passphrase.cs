namespace ElevenProvider.Engine.Secrets;

/// <summary>Where the passphrase comes from.</summary>
internal static class Passphrase
{
    private const string Variable = "PULUMI_CONFIG_PASSPHRASE";
    private const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    /// <summary>The passphrase that the environment gives; may be empty, as for Pulumi.</summary>
    /// <exception cref="EngineException">It gives none.</exception>
    public static string From(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.TryGetValue(Variable, out var passphrase))
        {
            return passphrase;
        }

        if (!environment.TryGetValue(FileVariable, out var path) || path.Length == 0)
        {
            throw new EngineException($"The state is encrypted with a passphrase: set {Variable}, or {FileVariable} to a file that holds it.");
        }

        try
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The file that {FileVariable} names cannot be read: {path}.", problem);
        }
    }
}
