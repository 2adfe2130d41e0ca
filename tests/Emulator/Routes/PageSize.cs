using System.Globalization;
using ElevenProvider.Emulator.Http;

namespace ElevenProvider.Emulator.Routes;

/// <summary>The query parameter <c>page_size</c>.</summary>
internal static class PageSize
{
    /// <exception cref="ApiException">It is no number, or not from 1 to the largest.</exception>
    public static int Read<TBody>(ApiCall<TBody> call, int byDefault, int largest)
    {
        var text = call.Query("page_size");
        if (text.Length == 0)
        {
            return byDefault;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size >= 1 && size <= largest
            ? size
            : throw new ApiException(
                400, "validation_error", "invalid_page_size", "invalid_page_size", $"The page size must be from 1 to {largest}.", "page_size");
    }
}
