using System.Net;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>What a provider does that is told how many requests it may make at a time: no more than that, and another attempt for what is refused
/// all the same, after a wait that doubles from one second on.</summary>
internal sealed class FixedLimitHandler(int limit) : DelegatingHandler(new SocketsHttpHandler())
{
    private const int Retries = 4;

    private readonly SemaphoreSlim _places = new(limit);
    private readonly Lock _lock = new();
    private readonly Random _random = new(Seed: 1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var retry = 0; ; retry++)
        {
            var response = await SendInTurn(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.TooManyRequests || retry == Retries)
            {
                return response;
            }

            response.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, retry) * Jitter()), TimeProvider.System, cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _places.Dispose();
        base.Dispose(disposing);
    }

    // A place is taken until the whole answer is there, and not while waiting for another attempt.
    private async Task<HttpResponseMessage> SendInTurn(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            return response;
        }
        finally
        {
            _places.Release();
        }
    }

    private double Jitter()
    {
        lock (_lock)
        {
            return 0.5 + _random.NextDouble();
        }
    }
}
