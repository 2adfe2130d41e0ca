namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A resource used as a value.</summary>
/// <param name="Urn">URN of the resource.</param>
/// <param name="Id">Its id: a <see cref="PropertyString"/>, a <see cref="PropertyUnknown"/>, or null where it has none.</param>
/// <param name="Name">Its name; empty where the sender gave none.</param>
/// <param name="Type">Its type token; empty where the sender gave none.</param>
/// <param name="PackageVersion">Version of the package it is of; empty where the sender gave none.</param>
public sealed record PropertyResourceReference(string Urn, PropertyValue? Id, string Name, string Type, string PackageVersion) : PropertyValue
{
    /// <inheritdoc/>
    public override bool ContainsUnknowns => Id is PropertyUnknown;
}
