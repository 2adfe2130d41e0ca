using System.Text.Json.Serialization;

namespace ElevenProvider.Emulator.Faults;

/// <summary>How a connection breaks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConnectionFault>))]
public enum ConnectionFault
{
    /// <summary>Before the request is handled: nothing has happened.</summary>
    [JsonStringEnumMemberName("reset-before")]
    ResetBefore,

    /// <summary>After the request was handled, without an answer: it has happened, and the caller does not know.</summary>
    [JsonStringEnumMemberName("reset-after")]
    ResetAfter,

    /// <summary>After the request was handled and half of the answer's body was sent.</summary>
    [JsonStringEnumMemberName("reset-mid-body")]
    ResetMidBody,
}
