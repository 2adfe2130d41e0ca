using System.Runtime.InteropServices;
using ElevenProvider.Engine;

using var cancellation = new CancellationTokenSource();
var interrupts = 0;
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

var environment = EngineHost.InheritedEnvironment;
// FORCE_COLOR is how many programs are told that what reads their output understands a terminal's colours.
var isTerminal = !Console.IsOutputRedirected || environment.GetValueOrDefault("FORCE_COLOR") is not (null or "" or "0");
var host = new EngineHost(Console.Out, Console.Error, isTerminal, environment, TimeProvider.System)
{
    TerminalWidth = static () => Console.IsOutputRedirected ? 0 : Console.WindowWidth,
};
return await CommandLine.RunAsync(args, host, cancellation.Token);

// The first signal ends the operation in good order, the second at once.
void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    if (Interlocked.Increment(ref interrupts) > 1)
    {
        Console.Error.WriteLine("Ended at once: what was running is among pending_operations in the state.");
        Environment.Exit(1);
    }

    Console.Error.WriteLine("Cancelling: waiting for what is running. Interrupt again to end at once, which may leave objects that no state knows.");
    cancellation.Cancel();
}
