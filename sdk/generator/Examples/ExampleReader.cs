using System.Text.RegularExpressions;
using ElevenProvider.Declarations;
using ElevenProvider.Provider;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>Reads the examples in documentation comments. It understands no more of Pulumi YAML than examples need, and says what it does not.</summary>
internal sealed partial class ExampleReader
{
    private readonly string _title;
    private readonly YamlMappingNode _root;

    private ExampleReader(string title, YamlMappingNode root) => (_title, _root) = (title, root);

    /// <summary>Reads one example.</summary>
    /// <exception cref="FormatException">It is no YAML, uses what the package has not, or does what examples cannot.</exception>
    public static ExampleProgram Read(string title, string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException problem)
        {
            throw new FormatException($"The example \"{title}\" is no YAML: {problem.Message}", problem);
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? new ExampleReader(title, root).Program(yaml)
            : throw new FormatException($"The example \"{title}\" is no YAML mapping.");
    }

    [GeneratedRegex(@"^\$\{(?<path>[^}]+)\}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeReference { get; }

    [GeneratedRegex(@"[^.\[\]]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathPart { get; }

    private ExampleProgram Program(string yaml)
    {
        foreach (var section in Entries(_root).Select(static entry => entry.Name).Except(["configuration", "variables", "resources", "outputs"], StringComparer.Ordinal))
        {
            throw Problem($"the section {section} is not supported");
        }

        var steps = Section("variables").Select(Call).Concat(Section("resources").Select(Declare)).ToList();
        var program = new ExampleProgram(
            _title,
            yaml,
            [.. Section("configuration").Select(static entry => entry.Name)],
            InOrder(steps),
            [.. Section("outputs").Select(entry => (entry.Name, Value(new PropertyType.Text(), entry.Value) as ExampleValue.Reference ?? throw Problem($"the output {entry.Name} is no reference")))]);

        // Some compilers refuse what is not used.
        return program.Settings.Where(setting => !program.Steps.Any(step => step.Takes(setting)))
            .Concat(program.Steps.Where(step => !step.IsResource && !program.IsUsed(step)).Select(static step => step.Name))
            .FirstOrDefault() is { } unused ? throw Problem($"{unused} is not used") : program;
    }

    private List<ExampleStep> InOrder(List<ExampleStep> steps)
    {
        var ordered = new List<ExampleStep>();
        while (ordered.Count < steps.Count)
        {
            ordered.Add(steps.Except(ordered).FirstOrDefault(step => !steps.Except(ordered).Any(step.Needs)) ?? throw Problem("it goes round in circles"));
        }

        return ordered;
    }

    private ExampleStep Call((string Name, YamlNode Value) variable)
    {
        var call = Only(variable.Value, "fn::invoke");
        var name = Member(Scalar(call, "function"));
        var function = Package.FindFunction(name) ?? throw Problem($"there is no function {name}");
        return new ExampleStep(variable.Name, name, IsResource: false, Arguments(name, function.Inputs, call, "arguments"));
    }

    private ExampleStep Declare((string Name, YamlNode Value) resource)
    {
        var declared = Mapping(resource.Value);
        var name = Member(Scalar(declared, "type"));
        var declaration = Package.FindResource(name) ?? throw Problem($"there is no resource {name}");
        return new ExampleStep(resource.Name, name, IsResource: true, Arguments(name, declaration.Inputs, declared, "properties"));
    }

    private List<(string, ExampleValue)> Arguments(string owner, ObjectDeclaration declaration, YamlMappingNode node, string section)
    {
        List<(string Name, YamlNode Value)> given = Find(node, section) is { } arguments ? [.. Entries(Mapping(arguments))] : [];
        return declaration.Properties.FirstOrDefault(property => property.IsRequired && !given.Exists(argument => argument.Name == property.Name)) is { } missing
            ? throw Problem($"{owner} needs the property {missing.Name}")
            : given.ConvertAll(argument => (
                argument.Name,
                Value(declaration.Find(argument.Name)?.Type ?? throw Problem($"{owner} has no property {argument.Name}"), argument.Value)));
    }

    private ExampleValue Value(PropertyType type, YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } written } && WholeReference.Match(written) is { Success: true } match)
        {
            return Reference(match.Groups["path"].Value);
        }

        return (type, node) switch
        {
            (PropertyType.List list, YamlSequenceNode items) => new ExampleValue.List(
                [.. items.Select(item => Value(list.Item, item))], (list.Item as PropertyType.Enumeration)?.Declaration),
            (PropertyType.Asset, YamlMappingNode) => new ExampleValue.FileAsset(((YamlScalarNode)(Find(Mapping(node), "fn::fileAsset") ?? throw Problem("only fn::fileAsset is an asset"))).Value!),
            (PropertyType.Enumeration { Declaration: { IsOpen: true } open }, YamlScalarNode { Value: { } text }) => new ExampleValue.OpenText(text, open),
            (PropertyType.Enumeration { Declaration: var closed }, YamlScalarNode { Value: { } text }) => new ExampleValue.Member(
                closed, closed.Values.FirstOrDefault(value => value.Value == text) ?? throw Problem($"{closed.Name} has no value {text}")),
            (PropertyType.Text or PropertyType.Timestamp, YamlScalarNode { Value: { } text }) => new ExampleValue.Text(text),
            (PropertyType.Boolean, YamlScalarNode { Value: "true" or "false" } flag) => new ExampleValue.Flag(flag.Value == "true"),
            (PropertyType.Integer or PropertyType.Number, YamlScalarNode { Value: { } number }) => new ExampleValue.Number(number, type is PropertyType.Integer),
            _ => throw Problem($"{node} is not supported as {type.Plural}"),
        };
    }

    private ExampleValue Reference(string path)
    {
        var parts = PathPart.Matches(path).Select(static part => part.Value).ToList();
        if (parts is [var setting] && Section("configuration").Any(entry => entry.Name == setting))
        {
            return new ExampleValue.Setting(setting);
        }

        var resource = Section("resources").FirstOrDefault(entry => entry.Name == parts[0]).Value;
        var call = Section("variables").FirstOrDefault(entry => entry.Name == parts[0]).Value;
        var outputs = resource is not null ? Package.FindResource(Member(Scalar(Mapping(resource), "type")))?.Outputs
            : call is not null ? Package.FindFunction(Member(Scalar(Only(call, "fn::invoke"), "function")))?.Outputs
            : null;
        return parts.Count > 1 && outputs is not null && ((resource is not null && parts is [_, "id"]) || Has(new PropertyType.Object(outputs), parts.Skip(1)))
            ? new ExampleValue.Reference(parts[0], resource is not null, parts[1..])
            : throw Problem($"${{{path}}} refers to nothing");
    }

    private static bool Has(PropertyType type, IEnumerable<string> path) => (type, path.FirstOrDefault()) switch
    {
        (_, null) => true,
        (PropertyType.Object @object, var name) => @object.Declaration.Find(name) is { } property && Has(property.Type, path.Skip(1)),
        (PropertyType.List list, var position) => position.All(char.IsAsciiDigit) && Has(list.Item, path.Skip(1)),
        _ => false,
    };

    private IEnumerable<(string Name, YamlNode Value)> Section(string name) => Find(_root, name) is { } section ? Entries(Mapping(section)) : [];

    private static IEnumerable<(string Name, YamlNode Value)> Entries(YamlMappingNode node) =>
        node.Select(static entry => (((YamlScalarNode)entry.Key).Value!, entry.Value));

    private static YamlNode? Find(YamlMappingNode node, string name) => node.Children.TryGetValue(name, out var value) ? value : null;

    private YamlMappingNode Only(YamlNode node, string name) => Mapping(Find(Mapping(node), name) ?? throw Problem($"only {name} is supported as a variable"));

    private YamlMappingNode Mapping(YamlNode node) => node as YamlMappingNode ?? throw Problem($"{node} is no mapping");

    private string Scalar(YamlMappingNode node, string name) => (Find(node, name) as YamlScalarNode)?.Value ?? throw Problem($"{name} is missing");

    // YAML programs leave the module out.
    private string Member(string token) => token.Split(':') is [Package.Name, var member] ? member : throw Problem($"{token} should look like {Package.Name}:Name");

    private FormatException Problem(string what) => new($"The example \"{_title}\" cannot be translated: {what}.");
}
