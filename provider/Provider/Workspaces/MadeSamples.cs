using System.Collections.Concurrent;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>The samples of voices that this process added: each is recorded, so that none of them is what an interrupted run left.</summary>
internal sealed class MadeSamples
{
    private readonly ConcurrentDictionary<(string VoiceId, string SampleId), bool> _made = new();

    /// <summary>Takes note of a sample that was added.</summary>
    public void Note(string voiceId, string sampleId) => _made.TryAdd((voiceId, sampleId), true);

    /// <summary>Whether this process added the sample.</summary>
    public bool Contains(string voiceId, string sampleId) => _made.ContainsKey((voiceId, sampleId));
}
