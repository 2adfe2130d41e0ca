using System.Collections.Concurrent;
using System.Reflection;

namespace ElevenProvider.Protocol.Tests.Services;

/// <summary>Implements a service by answering each call with an empty message, and remembers which methods were called.</summary>
public class RecordingService : DispatchProxy
{
    public ConcurrentQueue<string> Calls { get; } = new();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Calls.Enqueue(targetMethod!.Name);
        var result = targetMethod.ReturnType;
        var response = Activator.CreateInstance(result.GenericTypeArguments[0])!;
        return result.GetGenericTypeDefinition() == typeof(Task<>)
            ? typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(response.GetType()).Invoke(null, [response])
            : typeof(RecordingService).GetMethod(nameof(Stream))!.MakeGenericMethod(response.GetType()).Invoke(null, [response]);
    }

    public static async IAsyncEnumerable<T> Stream<T>(T only)
    {
        await Task.Yield();
        yield return only;
    }
}
