using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.Monitor;
using ElevenProvider.Engine.Operations;
using ElevenProvider.Engine.State;
using ElevenProvider.Protocol.Grpc.Server;
using ElevenProvider.Protocol.Services;

namespace ElevenProvider.Engine;

/// <summary>The engine, for use within a process.</summary>
public static class LocalEngine
{
    /// <summary>Does an operation, and prints what happens.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="host">The process around it.</param>
    /// <param name="cancellation">Ends the operation early: running steps are awaited and recorded, and no new one starts.</param>
    /// <returns>Whether all of it succeeded.</returns>
    public static async Task<bool> RunAsync(EngineOptions options, EngineHost host, CancellationToken cancellation)
    {
        if (options.Operation == OperationKind.Export)
        {
            await host.Output.WriteAsync(StateFile.Export(options.StatePath));
            return true;
        }

        using var stack = new StackFiles(options, host);
        await using IDisplay display = options.IsJson ? new JsonDisplay(host.Output)
            : host.IsTerminal ? new TerminalDisplay(host.Output, options.Operation, host.TerminalWidth, host.Time)
            : new TextDisplay(host.Output, options.Operation);
        var report = new OperationReport(display, host.Time, options.Operation == OperationKind.Preview);
        report.Say($"{Title(options.Operation)} ({options.Stack}):");
        foreach (var pending in stack.State.PendingOperations)
        {
            report.Add(Severity.Warning, pending.Resource.Urn,
                $"An earlier run was interrupted while {pending.Type} it: look whether the object exists, and import it or delete it by hand.");
        }

        await RunAsync(options, host, stack, report, cancellation);
        return report.Finish();
    }

    private static async Task RunAsync(EngineOptions options, EngineHost host, StackFiles stack, OperationReport report, CancellationToken cancellation)
    {
        var methods = new GrpcMethodTable().Add(new EngineService(report));
        await using var server = await GrpcServer.StartAsync(methods, host.Time, CancellationToken.None);
        await using var session = new Session(options, host, stack, report, methods, server, cancellation);
        try
        {
            await (options.Operation switch
            {
                OperationKind.Refresh => RefreshOperation.RunAsync(session),
                OperationKind.Destroy => DestroyOperation.RunAsync(session),
                OperationKind.Import => ImportOperation.RunAsync(session),
                _ => UpdateOperation.RunAsync(session),
            });
        }
#pragma warning disable CA1031 // Whatever fails is shown; the plugins are ended in good order all the same.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            report.Fail("", problem);
        }
    }

    private static string Title(OperationKind operation) => operation switch
    {
        OperationKind.Preview => "Previewing update",
        OperationKind.Up => "Updating",
        OperationKind.Refresh => "Refreshing",
        OperationKind.Destroy => "Destroying",
        _ => "Importing",
    };
}
