namespace ElevenProvider.EndToEnd;

/// <summary>A test with several cases that finds processes as Linux shows them, and is skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = new LinuxFactAttribute().Skip;
}
