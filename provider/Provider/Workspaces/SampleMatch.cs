using ElevenProvider.Api.Voices;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>What an upload looks like, to find the sample that it became: the API does not tell.</summary>
/// <param name="FileName">Name that the file was sent with.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Hash">Its SHA-256 in lower-case hex.</param>
internal sealed record SampleMatch(string FileName, long Length, string Hash)
{
    /// <summary>
    /// The sample that looks most like the upload; of several that do so equally the last, because samples are added at the end.
    /// Null where none has anything in common with it.
    /// </summary>
    public Sample? Find(IEnumerable<Sample> samples) =>
        samples.Reverse().MaxBy(Likeness) is { } nearest && Likeness(nearest) > 0 ? nearest : null;

    /// <summary>Whether a sample is as much like the upload as another one.</summary>
    public bool IsAsLike(Sample sample, Sample other) => Likeness(sample) == Likeness(other);

    /// <summary>
    /// Whether a sample is, by all that the server tells, what an earlier upload of the same became. A digest that is not of our kind says nothing.
    /// </summary>
    public bool IsSame(Sample sample, bool removeBackgroundNoise) =>
        sample.FileName == FileName
        && sample.SizeBytes == Length
        && (sample.Hash?.Length != Hash.Length || string.Equals(sample.Hash, Hash, StringComparison.OrdinalIgnoreCase))
        && (sample.RemoveBackgroundNoise ?? removeBackgroundNoise) == removeBackgroundNoise;

    // The method behind the API's hash is not documented, so that only agreement says something. The server may change name and size, too.
    private int Likeness(Sample sample) =>
        (string.Equals(sample.Hash, Hash, StringComparison.OrdinalIgnoreCase) ? 4 : 0)
        + (sample.FileName == FileName ? 2 : 0)
        + (sample.SizeBytes == Length ? 1 : 0);
}
