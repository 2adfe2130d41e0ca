namespace ElevenProvider.EndToEnd;

/// <summary>A fact that needs Python; skipped, and said so, where there is none on the PATH.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!folders.Any(static folder => File.Exists(Path.Combine(folder, "python3"))))
        {
            Skip = "There is no python3 on the PATH.";
        }
    }
}
