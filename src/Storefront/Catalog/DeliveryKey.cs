namespace Storefront.Catalog;

/// <summary>
/// One of the numbers by which a message names its release, <see cref="Delivery.ReleaseKey"/> among them. A sender
/// may purge by its GRid what it delivered by its UPC: any number in common makes it the same release.
/// </summary>
public sealed class DeliveryKey
{
    public long DeliveryId { get; set; }

    /// <summary>The sender, whose numbers say nothing about another sender's releases.</summary>
    public required string SenderDpid { get; set; }

    public required string ReleaseKey { get; set; }
}
