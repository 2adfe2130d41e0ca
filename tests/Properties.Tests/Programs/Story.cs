using ElevenProvider.Properties.Tests.Workspaces;

namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>A program and how it is edited, as they were generated; what is not valid of that is left out.</summary>
/// <param name="Server">The ways of the server.</param>
/// <param name="First">The resources that it begins with.</param>
/// <param name="Steps">The edits before each further run.</param>
/// <param name="Changes">What someone else does in the end.</param>
internal sealed record Story(
    ServerWays Server, IReadOnlyList<Declared> First, IReadOnlyList<IReadOnlyList<Edit>> Steps, IReadOnlyList<OutsideChange> Changes)
{
    /// <summary>The programs that are run one after the other.</summary>
    public IReadOnlyList<DeclaredProgram> Programs => Run(Server, First, Steps);

    /// <summary>The last of the programs.</summary>
    public DeclaredProgram Last => Programs[^1];

    /// <inheritdoc/>
    public override string ToString()
    {
        var programs = Programs;
        return string.Join('\n', [
            $"The server: {Server}",
            .. programs.Select(static (program, index) => $"Program {index + 1}:\n{program}"),
            .. Changes.Select(change => change.In(programs[^1])).OfType<string>().Select(static change => $"Someone else: {change}"),
        ]);
    }

    private static List<DeclaredProgram> Run(ServerWays server, IReadOnlyList<Declared> first, IReadOnlyList<IReadOnlyList<Edit>> steps)
    {
        List<DeclaredProgram> programs = [Validity.Of(new DeclaredProgram(first), DeclaredProgram.Empty, server)];
        foreach (var edits in steps)
        {
            programs.Add(Validity.Of(edits.Aggregate(programs[^1], static (program, edit) => program.After(edit)), programs[^1], server));
        }

        return programs;
    }
}
