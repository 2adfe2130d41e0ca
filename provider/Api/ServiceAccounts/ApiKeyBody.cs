using System.Text.Json;
using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>Writes the bodies that create and change keys.</summary>
internal static class ApiKeyBody
{
    private const string All = "all";
    private const string Clear = "clear";

    public static void Write(Utf8JsonWriter writer, NewApiKey key)
    {
        writer.WriteStartObject();
        writer.WriteString("name", key.Name);
        WritePermissions(writer, key.Permissions);
        WriteIfPresent(writer, "character_limit", key.CharacterLimit);
        if (key.AllowedIps is { } networks)
        {
            WriteTexts(writer, "allowed_ips", networks);
        }

        if (key.ThirdPartyDisableAllowed is { } allowed)
        {
            writer.WriteBoolean("third_party_disable_allowed", allowed);
        }

        WriteIfPresent(writer, "tts_concurrency_limit", key.TtsConcurrencyLimit);
        WriteIfPresent(writer, "dubbing_concurrency_limit", key.DubbingConcurrencyLimit);
        WriteIfPresent(writer, "music_concurrency_limit", key.MusicConcurrencyLimit);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ApiKeyUpdate update)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("is_enabled", update.IsEnabled);
        writer.WriteString("name", update.Name);
        WritePermissions(writer, update.Permissions);
        WriteChange(writer, "character_limit", update.CharacterLimit, update.CharacterLimitClearForm, writer.WriteNumber);

        // Null is not allowed for these: only the sentinel clears them.
        WriteChange(writer, "allowed_ips", update.AllowedIps, ClearForm.Sentinel, (name, networks) => WriteTexts(writer, name, networks));
        WriteChange(writer, "third_party_disable_allowed", update.ThirdPartyDisableAllowed, ClearForm.Sentinel, writer.WriteBoolean);
        WriteChange(writer, "tts_concurrency_limit", update.TtsConcurrencyLimit, ClearForm.Sentinel, writer.WriteNumber);
        WriteChange(writer, "dubbing_concurrency_limit", update.DubbingConcurrencyLimit, ClearForm.Sentinel, writer.WriteNumber);
        WriteChange(writer, "music_concurrency_limit", update.MusicConcurrencyLimit, ClearForm.Sentinel, writer.WriteNumber);
        writer.WriteEndObject();
    }

    private static void WritePermissions(Utf8JsonWriter writer, IReadOnlyList<string> permissions)
    {
        if (permissions is [All])
        {
            writer.WriteString("permissions", All);
        }
        else
        {
            WriteTexts(writer, "permissions", permissions);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteIfPresent(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static void WriteChange<T>(Utf8JsonWriter writer, string name, FieldChange<T> change, ClearForm clearForm, Action<string, T> write)
        where T : notnull
    {
        if (change.TryGetValue(out var value))
        {
            write(name, value);
        }
        else if (change.IsClear && clearForm is ClearForm.Null)
        {
            writer.WriteNull(name);
        }
        else if (change.IsClear)
        {
            writer.WriteString(name, Clear);
        }
    }
}
