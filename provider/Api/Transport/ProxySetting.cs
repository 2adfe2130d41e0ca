using System.Net;

namespace ElevenProvider.Api.Transport;

/// <summary>What the environment says of a proxy, in words for errors: never with the user name or password that may be in it.</summary>
/// <param name="Source">What names the proxy, as a phrase.</param>
/// <param name="Address">Host and port of the proxy; null where what names it cannot be understood, and connections are made without one.</param>
internal sealed record ProxySetting(string Source, string? Address)
{
    // The platform looks for the proxy of an https address in this order; http goes to this machine only, and never through a proxy.
    private static readonly string[] Variables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];

    /// <summary>What to check where no connection could be made.</summary>
    public string Advice => Address is null
        ? $"Correct {Source}: it is not in use, because it holds no address such as http://proxy.example.com:3128."
        : $"Check {Source}, which names the proxy, and NO_PROXY, which names the hosts that are reached without one.";

    /// <summary>What to do where the proxy wants to know who asks.</summary>
    public string AdviceOnCredentials => $"Check the user name and password in {Source}: they are given as http://<user>:<password>@{Address}.";

    /// <summary>The proxy on the way to <paramref name="target"/>, by the settings of this process; null where there is none.</summary>
    public static ProxySetting? Of(Uri target) => Find(target, HttpClient.DefaultProxy, Environment.GetEnvironmentVariable);

    /// <summary>The proxy on the way to <paramref name="target"/>; null where there is none.</summary>
    /// <param name="target">Where connections are to lead.</param>
    /// <param name="platform">The proxy that the platform uses.</param>
    /// <param name="environment">The value of an environment variable, or null.</param>
    public static ProxySetting? Find(Uri target, IWebProxy platform, Func<string, string?> environment)
    {
        if (Loopback.IsHostOf(target))
        {
            return null;
        }

        var variables = Variables.Where(name => !string.IsNullOrWhiteSpace(environment(name))).ToList();
        return platform.GetProxy(target) switch
        {
            null => variables.Count == 0 ? null : new(Named(variables[0]), Address: null),
            _ when platform.IsBypassed(target) => null,
            var proxy => new(SourceOf(proxy), proxy.Authority),
        };

        string SourceOf(Uri proxy) => variables.Find(name => environment(name)!.Contains(proxy.Host, StringComparison.OrdinalIgnoreCase)) is { } used
            ? Named(used)
            : "the proxy settings of this machine";
    }

    private static string Named(string variable) => $"the environment variable {variable}";
}
