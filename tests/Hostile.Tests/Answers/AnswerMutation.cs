namespace ElevenProvider.Hostile.Tests.Answers;

/// <summary>Changes an answer in one of all the ways that there are.</summary>
internal static class AnswerMutation
{
    private static readonly int[] Statuses = [200, 201, 202, 204, 206, 299, 300, 304, 307, 400, 401, 402, 403, 404, 405, 407, 408, 409, 418, 422, 425, 429, 451, 500, 501, 502, 503, 504, 520, 599];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("retry-after", "99999999999"), ("retry-after", "-1"), ("retry-after", "Fri, 31 Dec 9999 23:59:59 GMT"), ("retry-after", "soon"), ("location", "http://[::"),
        ("location", "//evil.example/"), ("location", "?"), ("location", ""), ("x-trace-id", new string('a', 5000)), ("request-id", "a b<script>"), ("x-trace-id", "sk_0123456789abcdef0123"),
        ("content-encoding", "identity"), ("set-cookie", "a=b"), ("content-disposition", "\""), ("vary", "*"),
    ];

    private static readonly string[] ContentTypes = ["text/plain", "application/xml", "application/json; charset=utf-16", "a", "application/octet-stream", "text/html"];

    // What takes a second each belongs where each is tried once.
    private static readonly string[] Ways = [.. Garbling.Ways.Keys.Except(Garbling.Large, StringComparer.Ordinal)];

    public static Answer Of(Answer answer, Random random) => random.Next(12) switch
    {
        < 7 => answer with { Body = JsonMutation.Of(answer.Body, random) },
        7 => answer with { Status = Statuses[random.Next(Statuses.Length)] },
        8 => answer with { Status = Statuses[random.Next(Statuses.Length)], Body = JsonMutation.Of(Error(random), random), ContentType = Answer.Json },
        9 => answer with { Headers = [Headers[random.Next(Headers.Length)]], Status = random.Next(2) == 0 ? answer.Status : Statuses[random.Next(Statuses.Length)] },
        10 => answer with { ContentType = ContentTypes[random.Next(ContentTypes.Length)] },
        _ => Garbled(answer, random),
    };

    private static Answer Garbled(Answer answer, Random random)
    {
        var way = Garbling.Ways[Ways[random.Next(Ways.Length)]];
        try
        {
            return way(answer);
        }
        catch (Exception impossible) when (impossible is System.Text.Json.JsonException or ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The answer was no JSON, or had no body, to begin with.
            return answer with { Body = [] };
        }
    }

    private static byte[] Error(Random random) => random.Next(4) switch
    {
        0 => """{"detail":{"code":"not_found","status":"voice_not_found","message":"Not there.","request_id":"0123"}}"""u8.ToArray(),
        1 => """{"detail":[{"loc":["body","name",0],"msg":"Field required","type":"missing"}]}"""u8.ToArray(),
        2 => """{"detail":"Not Found"}"""u8.ToArray(),
        _ => """{"error":"server_error","message":"You are missing the permissions user_read."}"""u8.ToArray(),
    };
}
