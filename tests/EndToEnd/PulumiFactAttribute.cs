namespace ElevenProvider.EndToEnd;

/// <summary>A fact that needs the Pulumi CLI; skipped, and said so, where there is none on the PATH.</summary>
internal sealed class PulumiFactAttribute : FactAttribute
{
    public PulumiFactAttribute()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!folders.Any(static folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "pulumi.exe" : "pulumi"))))
        {
            Skip = "There is no Pulumi CLI on the PATH.";
        }
    }
}
