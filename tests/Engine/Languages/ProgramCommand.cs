using System.Globalization;
using System.Text.Json.Nodes;

namespace ElevenProvider.Engine.Languages;

/// <summary>How a program is started.</summary>
/// <param name="File">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Directory">Its working directory.</param>
/// <param name="Environment">Its environment, whole.</param>
internal sealed record ProgramCommand(string File, IReadOnlyList<string> Arguments, string Directory, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The command for a program, through the runtime of its language.</summary>
    /// <exception cref="EngineException">The runtime is not there.</exception>
    public static ProgramCommand For(ProgramContext context)
    {
        var main = Path.GetFullPath(context.Project.Main ?? ".", context.Project.Directory);
        var (directory, entry) = System.IO.File.Exists(main) ? (Path.GetDirectoryName(main)!, Path.GetFileName(main)) : (main, ".");
        var environment = new Dictionary<string, string>(context.Environment, StringComparer.Ordinal)
        {
            ["PULUMI_CONFIG"] = new JsonObject(context.Config.Values
                .Select(static value => KeyValuePair.Create(value.Key, (JsonNode?)JsonValue.Create(value.Value.Text)))).ToJsonString(),
            ["PULUMI_CONFIG_SECRET_KEYS"] = new JsonArray([.. context.Config.Values
                .Where(static value => value.Value.IsSecret).Select(static value => JsonValue.Create(value.Key))]).ToJsonString(),
        };
        return context.Project.Runtime == "nodejs"
            ? Node(context, directory, entry, environment)
            : DotNet(context, directory, entry, environment);
    }

    private static ProgramCommand Node(ProgramContext context, string directory, string entry, Dictionary<string, string> environment)
    {
        var typeScript = context.Project.RuntimeOptions.GetValueOrDefault("typescript", "true");
        environment["PULUMI_NODEJS_TYPESCRIPT"] = typeScript;
        List<string> arguments =
        [
            FindNodeRuntime(directory),
            "--monitor", context.Address, "--engine", context.Address, "--organization", ProgramContext.Organization,
            "--project", context.Project.Name, "--root-directory", context.Project.Directory, "--stack", context.Stack, "--pwd", directory,
            "--parallel", context.Parallel.ToString(CultureInfo.InvariantCulture),
        ];
        if (context.IsPreview)
        {
            arguments.Add("--dry-run");
        }

        return new("node", [.. arguments, entry], directory, environment);
    }

    private static string FindNodeRuntime(string directory)
    {
        for (var parent = new DirectoryInfo(directory); parent is not null; parent = parent.Parent)
        {
            var runtime = Path.Combine(parent.FullName, "node_modules", "@pulumi", "pulumi", "cmd", "run");
            if (System.IO.Directory.Exists(runtime))
            {
                return runtime;
            }
        }

        throw new EngineException($"The package @pulumi/pulumi is not installed: run npm ci (or npm install) in {directory}.");
    }

    private static ProgramCommand DotNet(ProgramContext context, string directory, string entry, Dictionary<string, string> environment)
    {
        environment["PULUMI_MONITOR"] = context.Address;
        environment["PULUMI_ENGINE"] = context.Address;
        environment["PULUMI_ORGANIZATION"] = ProgramContext.Organization;
        environment["PULUMI_PROJECT"] = context.Project.Name;
        environment["PULUMI_STACK"] = context.Stack;
        environment["PULUMI_ROOT_DIRECTORY"] = context.Project.Directory;
        environment["PULUMI_PWD"] = directory;
        environment["PULUMI_DRY_RUN"] = context.IsPreview ? "true" : "false";
        environment["PULUMI_QUERY_MODE"] = "false";
        environment["PULUMI_PARALLEL"] = context.Parallel.ToString(CultureInfo.InvariantCulture);
        environment["PULUMI_TRACING"] = "";
        if (context.Project.RuntimeOptions.GetValueOrDefault("binary") is not { } option)
        {
            return new("dotnet", entry == "." ? ["run"] : ["run", "--project", entry], directory, environment);
        }

        var binary = Path.GetFullPath(option, context.Project.Directory);
        return binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? new("dotnet", [binary], directory, environment)
            : new(binary, [], directory, environment);
    }
}
