namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A single file or text. At most one of text, path and address is given; with none, only the hash was sent, because the
/// engine leaves contents out where they do not matter (Diff, Read, Delete and the old side of Update).</summary>
/// <param name="Hash">SHA-256 of the content in lower-case hex; empty where the sender did not compute it.</param>
/// <param name="Text">The content itself.</param>
/// <param name="Path">Path of a file, relative to the directory of the program.</param>
/// <param name="Uri">Address of the content: file, http or https.</param>
public sealed record PropertyAsset(string Hash, string? Text = null, string? Path = null, string? Uri = null) : PropertyValue;
