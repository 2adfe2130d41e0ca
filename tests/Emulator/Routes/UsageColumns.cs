using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>What the analytics query can group and filter by.</summary>
internal static class UsageColumns
{
    public static IReadOnlyList<string> All { get; } =
    [
        "product_type", "model", "voice_id", "user_id", "fiat_currency", "fiat_charge_type", "region", "reporting_workspace_id", "request_source",
        "resource_id", "subresource_id", "request_queue_type", "voice_multiplier", "hashed_xi_api_key", "billing_group_id", "surface", "actor",
    ];

    /// <summary>The column's value; null for none.</summary>
    public static string? Of(string column, UsageRecord record) => column switch
    {
        "product_type" => record.Product,
        "model" => record.Model,
        "voice_id" => record.Voice,
        "user_id" or "actor" => record.UserId,
        "fiat_currency" => "usd",
        "region" => record.Region,
        "reporting_workspace_id" => record.WorkspaceId,
        "request_source" or "surface" => record.Source,
        "resource_id" => record.Resource,
        "subresource_id" => record.Subresource,
        "request_queue_type" => record.Queue,
        "voice_multiplier" => record.VoiceMultiplier,
        "hashed_xi_api_key" => record.KeyId is { } id ? ApiKeyAnswer.HashOf(id) : null,
        _ => null,
    };
}
