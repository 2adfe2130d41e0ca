using System.Text;
using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Tests.Requests;

public sealed class FormContentTests
{
    [Fact]
    public async Task Names_cannot_leave_their_quotation_marks()
    {
        using var form = new FormContent();
        form.AddText("a\"\r\nx: y", "text");
        form.AddFile("files", "ü\".mp3", new("audio/mpeg"), new MemoryStream([1]));

        var lines = Encoding.UTF8.GetString(await form.ReadAsByteArrayAsync()).Split("\r\n");

        Assert.Contains("Content-Disposition: form-data; name=\"a%22%0D%0Ax: y\"", lines);
        Assert.Contains("Content-Disposition: form-data; name=\"files\"; filename=\"ü%22.mp3\"", lines);
        Assert.Contains("Content-Type: audio/mpeg", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Content-Type: text", StringComparison.Ordinal));
        Assert.Equal("multipart/form-data", form.Headers.ContentType?.MediaType);
    }
}
