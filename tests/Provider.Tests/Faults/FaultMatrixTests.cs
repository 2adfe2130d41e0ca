using System.Collections.Concurrent;
using ElevenProvider.Provider.Tests.Matrix;

namespace ElevenProvider.Provider.Tests.Faults;

/// <summary>
/// Every call of every operation of every resource, gone wrong in every way of <see cref="ApiFault.Table"/>. Afterwards the same operation is
/// carried out again, as the next <c>pulumi up</c> does, and the workspace must be as if nothing had gone wrong: no object twice, none left
/// over, no secret lost, and no change beyond those that were needed.
/// </summary>
public sealed class FaultMatrixTests
{
    // Beyond those of a run in which nothing goes wrong: one repeated change, or a key deleted and made anew.
    private const int MoreWrites = 2;

    private static readonly string[] Operations = ["Create", "Read", "Update", "Delete"];

    private static readonly ConcurrentDictionary<(string Resource, string Operation), Task<(IReadOnlyList<(string Method, string Route)> Calls, int Writes, string Workspace)>>
        Undisturbed = new();

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var life in ResourceLife.All.Values)
            {
                foreach (var operation in Operations.Where(operation => operation != "Update" || life.ChangedInputs is not null))
                {
                    foreach (var fault in ApiFault.Table.Keys)
                    {
                        cases.Add(life.Name, operation, fault);
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Whatever_call_goes_wrong_the_next_run_gets_there(string resource, string operation, string fault)
    {
        var life = ResourceLife.All[resource];
        var (calls, writes, workspace) = await Undisturbed.GetOrAdd((resource, operation), static key => WithoutFault(ResourceLife.All[key.Resource], key.Operation));
        for (var call = 0; call < calls.Count; call++)
        {
            if (fault == "404" && operation == "Delete" && calls[call].Method == "GET")
            {
                // What the object belonged to is gone, and the object with it: that is believed.
                continue;
            }

            var what = $"{fault} at {calls[call].Method} {calls[call].Route}";
            var bench = new FaultWorkbench(life, operation);
            await bench.Prepare();

            var failure = await bench.Run(ApiFault.Table[fault].Fault with { Skip = call, Handled = IsHandled(fault, operation, calls[call].Method) });

            if (Expected(ApiFault.Table[fault], resource, calls[call]) is var expected && expected != FaultOutcome.May)
            {
                Assert.True(failure is null == (expected == FaultOutcome.Succeeds), $"{what}: {failure?.Message ?? "succeeded"}");
            }

            if (failure is not null)
            {
                failure = await bench.Run();
                Assert.True(failure is null, $"{what}, and once more: {failure?.Message}");
            }

            await bench.IsSettled();
            Assert.True(workspace == bench.Workspace(), $"{what}: expected\n{workspace}\nfound\n{bench.Workspace()}");
            Assert.True(bench.Writes <= writes + MoreWrites, $"{what}: {bench.Writes} changes instead of {writes}.");
            await bench.DisposeAsync();
        }
    }

    private static async Task<(IReadOnlyList<(string Method, string Route)> Calls, int Writes, string Workspace)> WithoutFault(ResourceLife life, string operation)
    {
        var bench = new FaultWorkbench(life, operation);
        await bench.Prepare();
        Assert.Null(await bench.Run());
        var (calls, writes) = (bench.Calls, bench.Writes);
        await bench.IsSettled();
        var workspace = bench.Workspace();
        await bench.DisposeAsync();
        return (calls, writes, workspace);
    }

    // That there is nothing to delete is true if it says so.
    private static bool IsHandled(string fault, string operation, string method) =>
        ApiFault.Table[fault].Fault.Handled || (fault == "404" && operation == "Delete" && method != "GET");

    private static FaultOutcome Expected(ApiFault fault, string resource, (string Method, string Route) call) => (resource, call.Method, call.Route) switch
    {
        (_, "GET", _) => fault.Read,
        ("ServiceAccountApiKey", "POST", "/v1/service-accounts/{service_account_user_id}/api-keys") => fault.Creation,
        ("SharedVoiceAdd", "POST", "/v1/voices/add/{public_user_id}/{voice_id}") => fault.Creation,
        ("VoiceSample", "POST", "/v1/voices/{voice_id}/edit") => fault.Creation,
        _ => fault.Repeatable,
    };
}
