namespace ElevenProvider.EndToEnd;

/// <summary>A test that finds processes as Linux shows them, and is skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Processes are found under /proc, which only Linux has.";
}
