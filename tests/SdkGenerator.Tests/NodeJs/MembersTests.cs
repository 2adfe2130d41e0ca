using ElevenProvider.SdkGenerator.Tests.Sample;

namespace ElevenProvider.SdkGenerator.Tests.NodeJs;

/// <summary>The members are those that Pulumi's own generator makes of the same schema.</summary>
public sealed class MembersTests
{
    [Theory]
    [InlineData("shelf.ts", "public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: ShelfState, opts?: pulumi.CustomResourceOptions): Shelf {")]
    [InlineData("shelf.ts", "declare public readonly bookCount: pulumi.Output<number>;")]
    [InlineData("shelf.ts", "declare public readonly cover: pulumi.Output<pulumi.asset.Asset | pulumi.asset.Archive | undefined>;")]
    [InlineData("shelf.ts", "declare public readonly finish: pulumi.Output<string | enums.Colour | undefined>;")]
    [InlineData("shelf.ts", "constructor(name: string, args: ShelfArgs, opts?: pulumi.CustomResourceOptions)")]
    [InlineData("shelf.ts", "width: pulumi.Input<number>;")]
    [InlineData("shelf.ts", "bookCount?: pulumi.Input<number | undefined>;")]
    [InlineData("shelf.ts", "finishes?: pulumi.Input<pulumi.Input<string | enums.Colour>[] | undefined>;")]
    [InlineData("shelf.ts", "rows?: pulumi.Input<pulumi.Input<inputs.RowArgs>[] | undefined>;")]
    [InlineData("shelf.ts", """resourceInputs["key"] = args?.key ? pulumi.secret(args.key) : undefined;""")]
    [InlineData("shelf.ts", """const secretOpts = { additionalSecretOutputs: ["key"] };""")]
    [InlineData("shelf.ts", """const replaceOnChanges = { replaceOnChanges: ["event"] }; opts = pulumi.mergeOptions(opts, replaceOnChanges);""")]
    [InlineData("types/input.ts", "export interface RowArgs { books?: pulumi.Input<{[key: string]: pulumi.Input<BookArgs>} | undefined>; length: pulumi.Input<number>; }")]
    [InlineData("types/input.ts", "export interface Filter { words: string[]; }")]
    [InlineData("types/input.ts", "export interface FilterArgs { words: pulumi.Input<pulumi.Input<string>[]>; }")]
    [InlineData("types/output.ts", "export interface Row { books?: {[key: string]: Book}; length: number; }")]
    [InlineData("getShelves.ts", "filter?: inputs.Filter;")]
    [InlineData("getShelves.ts", "filter?: pulumi.Input<inputs.FilterArgs | undefined>;")]
    [InlineData("provider.ts", """resourceInputs["retries"] = pulumi.output((args?.retries) ?? 4).apply(JSON.stringify);""")]
    [InlineData("provider.ts", """resourceInputs["colour"] = args?.colour;""")]
    [InlineData("provider.ts", """resourceInputs["mode"] = args?.mode;""")]
    public async Task Files_hold_what_programs_need(string file, string expected) =>
        Assert.Contains(expected, SampleSdk.Flat((await SampleSdk.NodeJsAsync())[file]), StringComparison.Ordinal);

    [Fact]
    public async Task Types_are_written_for_no_more_than_they_are_used_for() =>
        Assert.DoesNotContain("interface Row ", (await SampleSdk.NodeJsAsync())["types/input.ts"], StringComparison.Ordinal);
}
