using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.State;

namespace ElevenProvider.Engine.Steps;

/// <summary>Deletes resources: whatever depends on a resource first, and side by side what is independent.</summary>
/// <param name="executor">Deletes one.</param>
/// <param name="report">Is told of failures.</param>
/// <param name="gate">Limits how many run at once.</param>
internal sealed class Deletions(StepExecutor executor, OperationReport report, StepGate gate)
{
    /// <summary>Deletes all of <paramref name="resources"/>, but for those whose dependents could not be deleted.</summary>
    public async Task RunAsync(IReadOnlyList<ResourceState> resources)
    {
        var started = new List<(ResourceState Resource, Task<bool> Deletion)>();
        foreach (var resource in StateOrder.Sort(resources).Reverse())
        {
            // The stack goes last: nothing can be left in a stack that is gone.
            var dependents = started
                .Where(earlier => !resource.Custom || earlier.Resource.References.Contains(resource.Urn, StringComparer.Ordinal))
                .Select(static earlier => earlier.Deletion);
            started.Add((resource, DeleteAsync(resource, [.. dependents])));
        }

        await Task.WhenAll(started.Select(static deletion => deletion.Deletion));
    }

    private async Task<bool> DeleteAsync(ResourceState resource, IReadOnlyList<Task<bool>> dependents)
    {
        if ((await Task.WhenAll(dependents)).Contains(false))
        {
            return false;
        }

        try
        {
            return await gate.RunAsync(async () =>
            {
                await executor.DeleteAsync(resource);
                return true;
            });
        }
        catch (OperationCanceledException)
        {
            return false;
        }
#pragma warning disable CA1031 // Whatever fails is shown, and the other deletions go on.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            report.Fail(resource.Urn, problem);
            return false;
        }
    }
}
