using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.Languages;
using ElevenProvider.Engine.Monitor;

namespace ElevenProvider.Engine.Operations;

/// <summary>Preview and up: runs the program, brings about what it registers, and deletes what it registers no longer.</summary>
internal static class UpdateOperation
{
    public static async Task RunAsync(Session session)
    {
        var stack = session.Stack;
        var program = new ProgramContext(
            stack.Project, session.Options.Stack, stack.Config, session.Host.Environment, session.Address, session.IsPreview, session.Options.Parallel);
        var monitor = new ProgramMonitor(
            program, session.Locator, session.Recorder, session.Providers, session.Planner, session.Executor, session.Report, session.Gate);
        monitor.AddTo(session.Methods);

        var running = session.Host.Program(program, session.Report, session.Gate.Closed);
        // Programs of older SDKs do not say that they have finished; they just end.
        if (await Task.WhenAny(running, monitor.Finished) == running)
        {
            await running;
        }

        await session.Gate.DrainAsync();
        if (!monitor.IsWhole && !session.Report.HasFailed)
        {
            // What it did not come to would be taken for what it no longer wants.
            session.Report.Add(Severity.Error, "", "The program ended before it was through, so that nothing was deleted: look whether it waits for something that never comes, and try again.");
        }

        if (!session.Report.HasFailed)
        {
            var registered = monitor.Registered;
            await session.DeleteAsync([.. session.Recorder.Resources.Where(state => state.Delete || !registered.Contains(state.Urn))]);
        }

        monitor.Release();
        await running;
    }
}
