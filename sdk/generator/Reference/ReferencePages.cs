using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.Reference;

/// <summary>The reference: a page for each resource and function, and one that leads to them.</summary>
internal static class ReferencePages
{
    /// <summary>The pages by their file names.</summary>
    public static IReadOnlyDictionary<string, string> Files(PackageSpec package)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = IndexPage.Write(package) };
        foreach (var (token, resource) in package.Resources)
        {
            pages.Add(FileName(token), MemberPage.Write(package, token, resource));
        }

        foreach (var (token, function) in package.Functions)
        {
            pages.Add(FileName(token), MemberPage.Write(package, token, function));
        }

        return pages;
    }

    /// <summary>The file name of a page, which is also the address by which other pages link to it.</summary>
    public static string FileName(string token) => $"{PackageSpec.Member(token)}.md";
}
