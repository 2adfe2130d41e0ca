using System.Net.Http.Headers;
using System.Text;

namespace ElevenProvider.Api.Requests;

/// <summary>
/// A body of the type <c>multipart/form-data</c>, written as browsers write it: names in quotation marks and in UTF-8. That is
/// what servers are tested with; the form that the framework prefers (RFC 5987) is not understood everywhere.
/// </summary>
internal sealed class FormContent : MultipartContent
{
    public FormContent()
        : base("form-data") => HeaderEncodingSelector = static (_, _) => Encoding.UTF8;

    /// <summary>Adds a field of text.</summary>
    public void AddText(string name, string value) => Add(new StringContent(value), $"form-data; name=\"{Quoted(name)}\"", contentType: null);

    /// <summary>Adds a file, which is read while the form is sent and disposed of with it.</summary>
    public void AddFile(string name, string fileName, MediaTypeHeaderValue contentType, Stream content) => Add(
        new StreamContent(content), $"form-data; name=\"{Quoted(name)}\"; filename=\"{Quoted(fileName)}\"", contentType);

    private void Add(HttpContent part, string disposition, MediaTypeHeaderValue? contentType)
    {
        part.Headers.ContentType = contentType;
        part.Headers.TryAddWithoutValidation("content-disposition", disposition);
        Add(part);
    }

    // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
    private static string Quoted(string text) => text
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal);
}
