using System.Text.Json;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>The provider's configuration: how it is checked, compared, completed from the environment and read.</summary>
/// <param name="settings">What can be set.</param>
public sealed class ConfigurationDeclaration<T>(TypedObjectDeclaration<T> settings)
    where T : class
{
    // The engine puts the version of the plugin among the settings.
    private const string Version = "version";

    private const string Member = "a setting of this provider";

    /// <summary>What can be set.</summary>
    public ObjectDeclaration Settings => settings;

    /// <summary>Validates settings, and decodes those that came as JSON text, because that is how engines and SDKs send whatever is no string.</summary>
    public CheckResult Check(PropertyObject given)
    {
        var known = new PropertyObject(given.Where(setting => settings.Find(setting.Key) is not null));
        var unknown = given.Where(setting => settings.Find(setting.Key) is null).ToList();
        var result = InputCheck.Run(settings, Decoded(known), context: null, Member);
        return new CheckResult(new PropertyObject(result.Inputs.Select(Guarded).Concat(unknown)), [.. unknown.SelectMany(Misspelt), .. result.Failures.Select(failure => Secrecy.Discreet(settings, known, failure))])
        {
            Warnings = [.. unknown.SelectMany(WithoutEffect)],
        };
    }

    /// <summary>Compares wanted settings with recorded ones.</summary>
    public DiffResponse Diff(PropertyObject news, PropertyObject oldInputs, IEnumerable<string> ignoreChanges) =>
        InputDiff.Run(settings, Decoded(news), Decoded(oldInputs), PropertyObject.Empty, ignoreChanges);

    /// <summary>The settings with what is not given taken from environment variables.</summary>
    /// <param name="given">The settings given.</param>
    /// <param name="environment">The value of an environment variable, or null.</param>
    /// <returns>The settings, and all that is wrong with them.</returns>
    public CheckResult Complete(PropertyObject given, Func<string, string?> environment)
    {
        var decoded = Decoded(given).Without(Version);
        var completed = decoded;
        foreach (var property in settings.Properties)
        {
            if (!IsGiven(decoded, property.Name)
                && !IsExcluded(decoded, property.Name)
                && property.EnvironmentVariable is { } variable
                && environment(variable) is { Length: > 0 } value)
            {
                completed = completed.With(property.Name, Decoded(property, value));
            }
        }

        return InputCheck.Run(settings, completed, context: null, Member);
    }

    /// <summary>The typed settings.</summary>
    public T Read(PropertyObject complete) => settings.Read(complete);

    // A key that somebody set without saying that it is secret is recorded like one that was.
    private KeyValuePair<string, PropertyValue> Guarded(KeyValuePair<string, PropertyValue> setting) =>
        KeyValuePair.Create(setting.Key, settings.Find(setting.Key) is { } property ? Secrecy.Guarded(property, setting.Value) : setting.Value);

    // A misspelt setting may have been the guard that somebody relies on. Its value may be a key: without a property's name the engine shows none.
    private IEnumerable<CheckFailure> Misspelt(KeyValuePair<string, PropertyValue> setting) => SimilarTo(setting.Key) is { } similar
        ? [new CheckFailure { Reason = $"{setting.Key} is not {Member}; did you mean {similar}?" }]
        : [];

    // A project of the same name as the package has its own settings among the provider's, and a later version of the plugin may have more.
    private IEnumerable<string> WithoutEffect(KeyValuePair<string, PropertyValue> setting) => IsOfEngine(setting.Key) || SimilarTo(setting.Key) is not null
        ? []
        : [$"{setting.Key} is not {Member} and has no effect on it."];

    private string? SimilarTo(string name) =>
        IsOfEngine(name) ? null : Spelling.Nearest(name, settings.Properties.Select(static property => property.Name));

    private static bool IsOfEngine(string name) => name == Version || name.StartsWith("__", StringComparison.Ordinal);

    private static bool IsGiven(PropertyObject settings, string name) => settings.Find(name)?.Unwrap() is not (null or PropertyNull);

    // What the program says wins over a variable for a setting that cannot stand beside it.
    private bool IsExcluded(PropertyObject given, string name) => settings.Rules.OfType<AtMostOneOfAttribute>()
        .Any(rule => rule.Names.Contains(name, StringComparer.Ordinal) && rule.Names.Any(other => IsGiven(given, other)));

    private PropertyObject Decoded(PropertyObject given) => new(given.Select(setting => KeyValuePair.Create(
        setting.Key, settings.Find(setting.Key) is { } property ? Decoded(property, setting.Value) : setting.Value)));

    private static PropertyValue Decoded(PropertyDeclaration property, PropertyValue value) => (property.Type, value) switch
    {
        (PropertyType.Text or PropertyType.Enumeration or PropertyType.Timestamp, _) => value,
        (_, PropertySecret secret) => new PropertySecret(Decoded(property, secret.Value)),
        (_, PropertyOutput { Value: { } known } output) => output with { Value = Decoded(property, known) },
        (_, PropertyString { Value: "" }) => PropertyValue.Null,
        (_, PropertyString text) => FromJson(text),
        _ => value,
    };

    private static PropertyValue FromJson(PropertyString text)
    {
        try
        {
            return PropertyValueJson.Read(text.Value);
        }
        catch (Exception problem) when (problem is JsonException or PropertyValueFormatException)
        {
            // The check that follows says what type is wanted.
            return text;
        }
    }
}
