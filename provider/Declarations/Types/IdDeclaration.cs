using System.Globalization;

namespace ElevenProvider.Declarations;

/// <summary>How the id of a resource is put together: its parts, joined by slashes.</summary>
/// <param name="Forms">The ways in which a user may write the id, that of the state first.</param>
/// <param name="PartCount">How many parts it has.</param>
/// <param name="Make">Makes the typed id from its parts.</param>
/// <param name="Parts">The parts of an id.</param>
/// <param name="Of">The id of an object.</param>
public sealed record IdDeclaration<TOutputs, TId>(
    IReadOnlyList<string> Forms, int PartCount, Func<string[], TId> Make, Func<TId, string[]> Parts, Func<TOutputs, TId> Of)
{
    private const char Separator = '/';

    // Longer than any id, and than any name that stands for one.
    private const int LongestId = 4 * 1024;

    /// <summary>The id of <paramref name="outputs"/> as text.</summary>
    public string Format(TOutputs outputs) => Format(Of(outputs));

    /// <summary>The id as text.</summary>
    public string Format(TId id) => string.Join(Separator, Parts(id));

    /// <summary>Reads an id. The last part may hold slashes.</summary>
    /// <exception cref="FormatException">It has too few parts, or an empty one, or is far too long.</exception>
    public TId Parse(string id)
    {
        if (id.Length > LongestId)
        {
            throw NoId($"An id of {id.Length.ToString(CultureInfo.InvariantCulture)} characters");
        }

        var parts = id.Split(Separator, PartCount);
        return parts.Length == PartCount && !parts.Any(string.IsNullOrWhiteSpace)
            ? Make(parts)
            : throw NoId($"\"{id}\"");
    }

    private FormatException NoId(string what) => new($"{what} is not an id of this resource, which looks like {string.Join(", or ", Forms)}.");
}
