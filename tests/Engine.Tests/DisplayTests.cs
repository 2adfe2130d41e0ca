using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.State;
using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Tests;

/// <summary>What a person sees.</summary>
public sealed class DisplayTests
{
    private static readonly ResourceState Key = new() { Urn = Urn.Create("dev", "rec", "elevenlabs:index:Key", "key"), Type = "elevenlabs:index:Key" };

    [Theory]
    [InlineData("Warning", true, "    warning: key: first\n    second\n")]
    [InlineData("Warning", false, "    warning: first\n    second\n")]
    [InlineData("Info", true, "    key: first\n    second\n")]
    [InlineData("Info", false, "    first\n    second\n")]
    public void A_message_says_how_much_it_matters_and_what_it_is_about(string severity, bool ofResource, string expected)
    {
        using var output = Output();

        new TextDisplay(output, OperationKind.Up).Show(new Diagnostic(Enum.Parse<Severity>(severity), ofResource ? Key.Urn : "", "first\nsecond"));

        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public void A_refresh_says_what_was_found_and_not_that_it_did_it()
    {
        using var output = Output();
        var display = new TextDisplay(output, OperationKind.Refresh);
        var changes = PropertyChange.Between(PropertyObject.Empty.With("limit", 1), PropertyObject.Empty.With("limit", 2));
        foreach (var phase in new[] { StepPhase.Started, StepPhase.Done })
        {
            display.Show(phase, new Step(StepKind.Update, null, Key, Key) { Changes = changes }, TimeSpan.FromSeconds(1));
            display.Show(phase, new Step(StepKind.Delete, null, Key, Key), TimeSpan.FromSeconds(1));
        }

        var counts = new Dictionary<StepKind, int> { [StepKind.Update] = 1, [StepKind.Delete] = 1, [StepKind.Same] = 3 };
        display.Show(new OperationSummary(IsPreview: false, counts, PropertyObject.Empty, [], TimeSpan.FromSeconds(1)));

        Assert.Equal(
            """
             ~  elevenlabs:index:Key key changed in the workspace
                  limit: 1 => 2
             -  elevenlabs:index:Key key gone from the workspace
            Resources: ~ 1 changed in the workspace, - 1 gone from the workspace, 3 unchanged
            Duration: 1s

            """,
            output.ToString());
    }

    [Theory]
    [InlineData("Refresh", "\e[33m")]
    [InlineData("Destroy", "\e[31m")]
    public async Task Only_what_is_deleted_by_the_operation_is_red(string operation, string colour)
    {
        using var output = Output();
        await using var display = new TerminalDisplay(output, Enum.Parse<OperationKind>(operation), static () => 80, new ManualTime());

        display.Show(StepPhase.Done, new Step(StepKind.Delete, null, Key, Key), TimeSpan.Zero);

        Assert.Contains($"{colour} - ", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, "creating key (0s), creating other-key …")]
    [InlineData(46, "creating key (0s), creating other-key (0s)")]
    [InlineData(43, "creating key (0s), creating other-key (0s)")]
    [InlineData(42, "creating key (0s), creating other-key (0…")]
    [InlineData(0, "creating key (0s), creating other-key (0s)")]
    public async Task The_live_line_is_cut_to_what_the_terminal_has_room_for(int width, string expected)
    {
        using var output = Output();
        var time = new ManualTime();
        await using var display = new TerminalDisplay(output, OperationKind.Up, () => width, time);
        foreach (var name in new[] { "key", "other-key" })
        {
            display.Show(StepPhase.Started, new Step(StepKind.Create, null, null, Key with { Urn = Urn.Create("dev", "rec", Key.Type, name) }), TimeSpan.Zero);
        }

        output.GetStringBuilder().Clear();
        time.Fire();

        Assert.Equal($"\r\e[K{expected}", output.ToString());
    }

    [Fact]
    public async Task A_live_line_of_an_unknown_width_is_cut_to_79_columns()
    {
        using var output = Output();
        var time = new ManualTime();
        await using var display = new TerminalDisplay(output, OperationKind.Up, static () => 0, time);
        display.Show(StepPhase.Started, new Step(StepKind.Create, null, null, Key with { Urn = Urn.Create("dev", "rec", Key.Type, new string('k', 100)) }), TimeSpan.Zero);

        output.GetStringBuilder().Clear();
        time.Fire();

        Assert.Equal($"\r\e[Kcreating {new string('k', 69)}…", output.ToString());
    }

    private static StringWriter Output() => new() { NewLine = "\n" };

    /// <summary>A clock that stands still, and whose timer goes off when told.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private Action _fire = static () => { };

        public void Fire() => _fire();

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _fire = () => callback(state);
            return new NoTimer();
        }

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
