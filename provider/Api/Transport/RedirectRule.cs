using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Transport;

/// <summary>Which redirects are followed: those of a read that stay where the API key was meant to go, and not too many of them.</summary>
internal sealed class RedirectRule(Uri baseAddress, Redactor redactor)
{
    private const int MaxRedirects = 3;

    /// <summary>Why a redirect is not followed, as a phrase for users with no more of its target than the origin; null if it is followed.</summary>
    /// <param name="method">The method of the request.</param>
    /// <param name="target">Where the redirect leads; null if that is no address.</param>
    /// <param name="redirectsSoFar">How many redirects the request has followed.</param>
    public string? FaultOf(HttpMethod method, Uri? target, int redirectsSoFar)
    {
        if (target is null || OriginOf(target) is not { } origin)
        {
            return "the server redirects to nowhere";
        }

        if (!IsSameOrigin(target))
        {
            return $"the server redirects to {redactor.Clean(origin)}, to which the API key was not sent";
        }

        if (target.UserInfo.Length > 0)
        {
            return "the server redirects to an address with a user name or password, which is not followed";
        }

        if (method != HttpMethod.Get)
        {
            return $"the server redirects a {method}, which is not repeated elsewhere";
        }

        return redirectsSoFar == MaxRedirects ? $"the server redirects more than {MaxRedirects} times" : null;
    }

    private bool IsSameOrigin(Uri target) =>
        Uri.Compare(target, baseAddress, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    // The host as it is asked for by name: letters that look like others show there.
    private static string? OriginOf(Uri address)
    {
        try
        {
            var port = address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}");
            return address.HostNameType is UriHostNameType.Dns
                ? $"{address.Scheme}://{address.IdnHost}{port}"
                : address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
