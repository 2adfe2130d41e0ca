namespace ElevenProvider.Api.Errors;

/// <summary>The shapes that error bodies come in.</summary>
internal enum ErrorBodyForm
{
    /// <summary><c>detail</c> is an object: an answer of the API's own, current or legacy.</summary>
    Detail,

    /// <summary><c>detail</c> is an array: the fields that failed validation.</summary>
    FieldFaults,

    /// <summary><c>detail</c> is a string: the framework's answer, for example for an unknown route.</summary>
    Text,

    /// <summary>JSON without a <c>detail</c> that we know.</summary>
    OtherJson,

    /// <summary>Not JSON, as gateways and proxies answer.</summary>
    NotJson,
}
