namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>Several files. At most one of members, path and address is given; with none, only the hash was sent (see
/// <see cref="PropertyAsset"/>).</summary>
/// <param name="Hash">SHA-256 of the content in lower-case hex; empty where the sender did not compute it.</param>
/// <param name="Members">The files, each a <see cref="PropertyAsset"/> or a <see cref="PropertyArchive"/>, by name.</param>
/// <param name="Path">Path of an archive file or directory, relative to the directory of the program.</param>
/// <param name="Uri">Address of an archive file: file, http or https.</param>
public sealed record PropertyArchive(string Hash, PropertyObject? Members = null, string? Path = null, string? Uri = null) : PropertyValue;
