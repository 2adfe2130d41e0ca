using ElevenProvider.Emulator.Http;

namespace ElevenProvider.Emulator.Routes;

/// <summary>The query parameter <c>page_size</c>.</summary>
internal static class PageSize
{
    private const int Largest = 100;

    /// <exception cref="ApiException">It is not from 1 to 100.</exception>
    public static int Checked(int size) => size is >= 1 and <= Largest
        ? size
        : throw new ApiException(
            400, "validation_error", "invalid_page_size", "invalid_page_size", $"The page size must be from 1 to {Largest}.", "page_size");
}
