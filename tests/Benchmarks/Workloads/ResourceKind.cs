namespace ElevenProvider.Benchmarks.Workloads;

/// <summary>The resources that are measured, named as the package names them.</summary>
internal enum ResourceKind
{
    ServiceAccountApiKey,
    GroupMembership,
    ResourceShare,
}
