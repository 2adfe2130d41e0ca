using System.Security.Cryptography;
using System.Text.Json;
using ElevenProvider.Emulator.State;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ElevenProvider.Emulator.Bodies;

/// <summary>
/// The <c>multipart/form-data</c> body of a request. As in the API's web framework, a field that is there but empty is as good as
/// absent, and bodies of another type are forms without fields.
/// </summary>
internal sealed class FormBody(List<ValidationFault> faults)
{
    private static readonly string[] Yes = ["true", "1", "yes", "on", "t", "y"];
    private static readonly string[] No = ["false", "0", "no", "off", "f", "n"];

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<(string Field, FormFile File)> _files = [];

    /// <summary>Reads a form to its end, however large its files are.</summary>
    public static async Task<FormBody> ReadAsync(HttpRequest request, List<ValidationFault> faults, CancellationToken cancellationToken)
    {
        var form = new FormBody(faults);
        if (BoundaryOf(request.ContentType) is not { } boundary)
        {
            return form;
        }

        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                await form.AddAsync(section, cancellationToken);
            }
        }
        catch (IOException malformed)
        {
            faults.Add(new ValidationFault("multipart_invalid", ["body"], malformed.Message, Input: null));
        }

        return form;
    }

    /// <summary>A field that must be there and not empty.</summary>
    public string Required(string name)
    {
        if (Optional(name) is { } value)
        {
            return value;
        }

        faults.Add(new ValidationFault("missing", ["body", name], "Field required", Input: null));
        return "";
    }

    /// <summary>A field; null if it is absent or empty.</summary>
    public string? Optional(string name) => _fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>A field that says yes or no; no if it is absent.</summary>
    public bool Flag(string name)
    {
        var text = Optional(name)?.ToLowerInvariant();
        if (text is not null && !Yes.Contains(text) && !No.Contains(text))
        {
            faults.Add(new ValidationFault(
                "bool_parsing", ["body", name], "Input should be a valid boolean, unable to interpret input", JsonSerializer.SerializeToElement(text)));
        }

        return Yes.Contains(text);
    }

    /// <summary>The files of a field.</summary>
    public IReadOnlyList<FormFile> Files(string name) => [.. _files.Where(file => file.Field == name).Select(file => file.File)];

    /// <summary>Notes that a field has a value that cannot be.</summary>
    public void Refuse(string name, string message) =>
        faults.Add(new ValidationFault("value_error", ["body", name], message, JsonSerializer.SerializeToElement(Optional(name))));

    private static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    private async Task AddAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { } name)
        {
            faults.Add(new ValidationFault("multipart_invalid", ["body"], "A part of the form has no name.", Input: null));
        }
        else if (HeaderUtilities.RemoveQuotes(disposition.FileName).Value is { } fileName)
        {
            _files.Add((name, await ReadFileAsync(section, fileName, cancellationToken)));
        }
        else
        {
            using var text = new StreamReader(section.Body);
            _fields[name] = await text.ReadToEndAsync(cancellationToken);
        }
    }

    private static async Task<FormFile> ReadFileAsync(MultipartSection section, string fileName, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var size = 0L;
        for (int read; (read = await section.Body.ReadAsync(buffer, cancellationToken)) > 0; size += read)
        {
            hash.AppendData(buffer, 0, read);
            if (size + read <= VoiceSample.LargestAudioKept)
            {
                kept.Write(buffer, 0, read);
            }
        }

        return new FormFile(
            fileName,
            section.ContentType ?? "application/octet-stream",
            size,
            Convert.ToHexStringLower(hash.GetHashAndReset()),
            size <= VoiceSample.LargestAudioKept ? kept.ToArray() : null);
    }
}
