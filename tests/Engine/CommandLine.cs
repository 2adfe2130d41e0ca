using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ElevenProvider.Engine;

/// <summary>The command line: <c>pulumi-local preview|up|refresh|destroy|import|export --cwd DIR --stack S --state FILE [--parallel N] [--json]</c>.</summary>
public static class CommandLine
{
    private const int DefaultParallel = 16;

    /// <summary>Runs a command; returns the exit code, 0 only on success.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="host">The process around it.</param>
    /// <param name="cancellation">Ends an operation early.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, EngineHost host, CancellationToken cancellation)
    {
        var directory = new Option<string>("--cwd") { Description = "Directory of the project.", DefaultValueFactory = static _ => ".", Recursive = true };
        var stack = new Option<string>("--stack") { Description = "Name of the stack.", Required = true, Recursive = true };
        var state = new Option<string>("--state") { Description = "File with the state of the stack, as pulumi stack export writes it.", Required = true, Recursive = true };
        var parallel = new Option<int>("--parallel")
        {
            Description = "How many resources may be worked on at once.",
            DefaultValueFactory = static _ => DefaultParallel,
            CustomParser = Parallel,
            Recursive = true,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line.", Recursive = true };
        var type = new Argument<string>("TYPE") { Description = "Type token, such as elevenlabs:index:GroupMembership." };
        var name = new Argument<string>("NAME") { Description = "Name that the resource gets in the stack." };
        var id = new Argument<string>("ID") { Description = "Import id of the object." };
        var root = new RootCommand("Runs a Pulumi program without the Pulumi CLI: just enough for demonstrations and tests.") { directory, stack, state, parallel, json };
        foreach (var (kind, description) in Operations)
        {
            var command = new Command(kind.ToString().ToLowerInvariant(), description);
            if (kind == OperationKind.Import)
            {
                command.Arguments.Add(type);
                command.Arguments.Add(name);
                command.Arguments.Add(id);
            }

            command.SetAction(async (result, _) => await GuardedAsync(host, () => LocalEngine.RunAsync(
                new EngineOptions(
                    kind,
                    result.GetValue(directory)!,
                    result.GetValue(stack)!,
                    result.GetValue(state)!,
                    result.GetValue(parallel),
                    result.GetValue(json),
                    kind == OperationKind.Import ? (result.GetValue(type)!, result.GetValue(name)!, result.GetValue(id)!) : null),
                host,
                cancellation)));
            root.Subcommands.Add(command);
        }

        var parsed = root.Parse(arguments);
        if (Refusal(parsed) is { } refusal)
        {
            await host.Error.WriteLineAsync(refusal);
            return 1;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = host.Output, Error = host.Error, ProcessTerminationTimeout = null }, CancellationToken.None);
    }

    private static IEnumerable<(OperationKind Kind, string Description)> Operations =>
    [
        (OperationKind.Preview, "Run the program and say what up would do."),
        (OperationKind.Up, "Run the program and make the world as it says."),
        (OperationKind.Refresh, "Read the world and make the state as it is."),
        (OperationKind.Destroy, "Delete all that is in the state."),
        (OperationKind.Import, "Take one existing object into the state."),
        (OperationKind.Export, "Print the state; secrets stay encrypted."),
    ];

    private static int Parallel(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var parallel) && parallel > 0)
        {
            return parallel;
        }

        result.AddError($"--parallel must be a whole number of at least 1, not \"{result.Tokens[0].Value}\".");
        return 0;
    }

    private static string? Refusal(ParseResult parsed) => parsed.UnmatchedTokens is [var token, ..]
        ? EngineException.Unsupported(token.StartsWith('-') ? $"The option {token.Split('=')[0]}" : $"The argument \"{token}\"").Message
        : null;

    private static async Task<int> GuardedAsync(EngineHost host, Func<Task<bool>> run)
    {
        try
        {
            return await run() ? 0 : 1;
        }
        catch (EngineException problem)
        {
            await host.Error.WriteLineAsync(problem.Message);
            return 1;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A file of the project that cannot be read; the message names it.
            await host.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
