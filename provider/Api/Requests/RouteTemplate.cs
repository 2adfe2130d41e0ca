using System.Buffers;
using System.Text;
using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Requests;

/// <summary>Puts values in the place of a route's <c>{parameters}</c>, so that no value can leave its path segment.</summary>
internal static class RouteTemplate
{
    // Ids are of 20 to 64 characters; an address of this length may still be written on one line.
    private const int LongestValue = 300;

    /// <summary>The path with each parameter replaced by its percent-encoded value.</summary>
    /// <exception cref="ApiException">
    /// A value is empty, far too long, or a part of a path, has control characters, a percent sign, or is not well-formed text. Encoding alone would not
    /// keep slashes in their place, because servers decode paths before they route them, and some more than once.
    /// </exception>
    /// <exception cref="ArgumentException">There are not as many values as parameters.</exception>
    public static string Expand(HttpMethod method, string route, ReadOnlySpan<string> values)
    {
        var parts = route.Split('/');
        var next = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not ['{', .. var name, '}'])
            {
                continue;
            }

            if (next == values.Length)
            {
                throw new ArgumentException($"The route {route} has more parameters than there are values.", nameof(values));
            }

            parts[i] = FaultOf(values[next]) is { } fault
                ? throw new ApiException(method, route, new ApiFailure(ApiErrorKind.Validation, $"the {name} {fault}"))
                : Uri.EscapeDataString(values[next]);
            next++;
        }

        return next == values.Length
            ? string.Join('/', parts)
            : throw new ArgumentException($"The route {route} has fewer parameters than there are values.", nameof(values));
    }

    private static string? FaultOf(string value) => value switch
    {
        "" => "is empty",
        { Length: > LongestValue } => "is longer than any id",
        "." or ".." => "is not an id but a path",
        _ when value.AsSpan().ContainsAny('/', '\\') => "is not an id but a path",
        _ when value.Contains('%', StringComparison.Ordinal) => "contains a percent sign",
        _ when value.Any(char.IsControl) => "contains control characters",
        _ when !IsWellFormed(value) => "is not well-formed text",
        _ => null,
    };

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }
}
