using System.Net;
using System.Net.Http.Headers;

namespace ElevenProvider.Api.Transport;

/// <summary>A successful answer, read to its end.</summary>
/// <param name="Status">A status of the 200s.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body after decompression; empty if there was none.</param>
internal sealed record ApiAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, ReadOnlyMemory<byte> Body);
