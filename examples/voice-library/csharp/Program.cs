using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Pulumi;
using Pulumi.ElevenLabs;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();
    var groupId = config.Require("groupId");
    var ownVoiceId = config.Require("ownVoiceId");

    // voices.json is the list that the team agreed on. Each voice is added to the workspace and given to the group.
    var curated = JsonSerializer.Deserialize<List<CuratedVoice>>(File.ReadAllText("voices.json"), JsonSerializerOptions.Web)!;
    var voiceIds = new Dictionary<string, Output<string>>();
    foreach (var (name, publicUserId, voiceId) in curated)
    {
        var voice = new SharedVoiceAdd(name, new()
        {
            PublicUserId = publicUserId,
            VoiceId = voiceId,
            NewName = name,
            AdoptExisting = true,
        });
        _ = new ResourceShare(name, new()
        {
            ResourceType = WorkspaceResourceType.Voice,
            ResourceId = voice.AddedVoiceId,
            GroupId = groupId,
            Role = ResourceRole.Viewer,
        });
        voiceIds.Add(name, voice.AddedVoiceId);
    }

    // Every file in the folder recordings is a sample of the workspace's own voice.
    var samples = Directory.GetFiles("recordings").Select(file => new VoiceSample(Path.GetFileName(file), new()
    {
        VoiceId = ownVoiceId,
        File = new FileAsset(file),
        RemoveBackgroundNoise = true,
    })).ToArray<Resource>();
    var ownVoice = GetVoice.Invoke(new() { VoiceId = ownVoiceId }, new InvokeOutputOptions { DependsOn = samples });

    // What might join the list: the voices of the language that others use most, and that stay for 30 days at least.
    var candidates = GetSharedVoices.Invoke(new()
    {
        Language = config.Require("language"),
        MinNoticePeriodDays = 30,
        Sort = SharedVoiceSort.ClonedByCount,
        Limit = 10,
    });

    return new Dictionary<string, object?>
    {
        // The ids to speak with, by name.
        ["voiceIds"] = voiceIds,
        ["ownRecordings"] = ownVoice.Apply(voice => voice.Samples.Select(sample => sample.FileName).ToList()),
        ["suggestions"] = candidates.Apply(found => found.Voices
            .Where(voice => curated.All(chosen => chosen.VoiceId != voice.VoiceId))
            .Select(voice => new Dictionary<string, string?>
            {
                ["name"] = voice.Name,
                ["publicUserId"] = voice.PublicOwnerId,
                ["voiceId"] = voice.VoiceId,
                ["previewUrl"] = voice.PreviewUrl,
            })
            .ToList()),
    };
});

internal sealed record CuratedVoice(string Name, string PublicUserId, string VoiceId);
