using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Reads;

/// <summary>On whose behalf the API is read: one operation, as a rule.</summary>
/// <param name="onRetry">Is told before each wait for a further attempt; null tells nobody.</param>
/// <param name="name">
/// What the operation is about, if it may be told what others asked for before; null if it may not. Two readers of the same name never get the
/// same answer: whoever reads again wants to know what is new.
/// </param>
internal sealed class Reader(Action<RetryNotice>? onRetry, string? name = null)
{
    private volatile bool _hasReadEarlierAnswers;

    /// <summary>What the operation is about; null if it may not be told what others asked for before.</summary>
    public string? Name { get; } = name;

    /// <summary>Whether an answer was used that had been asked for before this reader wanted it.</summary>
    public bool HasReadEarlierAnswers => _hasReadEarlierAnswers;

    /// <summary>Tells about the wait before a further attempt.</summary>
    public void NotifyRetry(RetryNotice notice) => onRetry?.Invoke(notice);

    /// <summary>Takes note that an earlier answer was used.</summary>
    public void NoteEarlierAnswer() => _hasReadEarlierAnswers = true;
}
