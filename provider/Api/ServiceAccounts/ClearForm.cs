namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>The ways to tell the API that a character limit goes.</summary>
public enum ClearForm
{
    /// <summary>JSON <c>null</c>: understood by every server so far. Read the listing again to see whether it was obeyed.</summary>
    Null,

    /// <summary>The text <c>"clear"</c>: for servers that left the limit in place on null. Servers before July 2026 answer 422.</summary>
    Sentinel,
}
