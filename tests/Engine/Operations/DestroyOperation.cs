namespace ElevenProvider.Engine.Operations;

/// <summary>Destroy: deletes all that is in the state.</summary>
internal static class DestroyOperation
{
    public static async Task RunAsync(Session session)
    {
        await session.Providers.LoadAllAsync();
        await session.DeleteAsync(session.Recorder.Resources);
    }
}
