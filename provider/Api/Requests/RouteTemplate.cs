using System.Buffers;
using System.Text;
using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Requests;

/// <summary>Puts values in the place of a route's <c>{parameters}</c>, so that no value can leave its path segment.</summary>
internal static class RouteTemplate
{
    /// <summary>The path with each parameter replaced by its percent-encoded value.</summary>
    /// <exception cref="ApiException">A value is empty, <c>.</c> or <c>..</c>, has control characters or is not well-formed text.</exception>
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
        "." or ".." => "is not an id but a path",
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
