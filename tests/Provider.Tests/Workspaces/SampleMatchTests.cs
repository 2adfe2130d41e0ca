using ElevenProvider.Api.Voices;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Tests.Workspaces;

public sealed class SampleMatchTests
{
    private static readonly SampleMatch Upload = new("a.mp3", 7, "ab12");

    [Theory]
    [InlineData("a.mp3", 7L, "ab12", "b.mp3", 7L, "AB12")]
    [InlineData("b.mp3", 9L, "AB12", "a.mp3", 7L, "cd34")]
    [InlineData("a.mp3", 7L, "cd34", "a.mp3", 9L, "cd34")]
    [InlineData("a.mp3", null, null, "b.mp3", 7L, null)]
    [InlineData("b.mp3", 7L, null, "b.mp3", 9L, "cd34")]
    public void The_hash_says_more_than_the_name_and_the_name_more_than_the_size(
        string name, long? size, string? hash, string otherName, long? otherSize, string? otherHash)
    {
        var (nearer, farther) = (
            new Sample { SampleId = "nearer", FileName = name, SizeBytes = size, Hash = hash },
            new Sample { SampleId = "farther", FileName = otherName, SizeBytes = otherSize, Hash = otherHash });

        Assert.Equal("nearer", Upload.Find([nearer, farther])?.SampleId);
        Assert.Equal("nearer", Upload.Find([farther, nearer])?.SampleId);
    }

    [Fact]
    public void Of_samples_that_are_alike_the_last_is_the_newest()
    {
        var sample = new Sample { SampleId = "1", FileName = "a.mp3", SizeBytes = 7, Hash = "ab12" };

        Assert.Equal("2", Upload.Find([sample, sample with { SampleId = "2" }])?.SampleId);
    }

    [Fact]
    public void A_sample_that_has_nothing_in_common_is_another()
    {
        Assert.Null(Upload.Find([new Sample { SampleId = "1", FileName = "A.MP3", SizeBytes = 8, Hash = "cd34" }, new Sample { SampleId = "2" }]));
        Assert.Null(Upload.Find([]));
    }

    [Theory]
    [InlineData(true, "a.mp3", 7L, "AB12", null)]
    [InlineData(true, "a.mp3", 7L, null, null)]
    [InlineData(true, "a.mp3", 7L, "of another kind", true)]
    [InlineData(false, "a.mp3", 7L, "cd34", null)]
    [InlineData(false, "A.mp3", 7L, "ab12", null)]
    [InlineData(false, null, 7L, "ab12", null)]
    [InlineData(false, "a.mp3", 8L, "ab12", null)]
    [InlineData(false, "a.mp3", null, "ab12", null)]
    [InlineData(false, "a.mp3", 7L, "ab12", false)]
    public void What_an_earlier_upload_became_agrees_in_all_that_is_told(bool isSame, string? name, long? size, string? hash, bool? removeBackgroundNoise) => Assert.Equal(
        isSame,
        Upload.IsSame(
            new Sample { SampleId = "1", FileName = name, SizeBytes = size, Hash = hash, RemoveBackgroundNoise = removeBackgroundNoise }, removeBackgroundNoise: true));
}
