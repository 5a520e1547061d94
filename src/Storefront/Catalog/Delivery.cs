namespace Storefront.Catalog;

/// <summary>What a message of a rights owner did to a release.</summary>
public enum DeliveryKind : short
{
    /// <summary>Said everything there is to say about the release, and replaced what was said before.</summary>
    Release = 1,

    /// <summary>Left the release without a deal that is open or will open.</summary>
    TakeDown = 2,

    /// <summary>Removed the release for good.</summary>
    Purge = 3,
}

/// <summary>
/// What one DDEX message that was accepted said about one release; version 3 allows several in a message. Rows are
/// never deleted: a purge that was forgotten could not keep an older message, arriving late, from bringing the
/// release back.
/// </summary>
public sealed class Delivery
{
    public long Id { get; set; }

    /// <summary>The sender's DPID; a message id is unique only to its sender.</summary>
    public required string SenderDpid { get; set; }

    public required string MessageId { get; set; }

    /// <summary>
    /// When the sender wrote the message. Of two messages of one sender about one release the later one holds.
    /// </summary>
    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>
    /// The release by its kind of number and the number: <c>ICPN:6901234567892</c>, <c>GRid:A10302B0003989564F</c>.
    /// </summary>
    public required string ReleaseKey { get; set; }

    public DeliveryKind Kind { get; set; }

    /// <summary>The version of the message format as its namespace names it: <c>382</c>, <c>43</c>.</summary>
    public required string Version { get; set; }

    public string? FileName { get; set; }

    /// <summary>SHA-256 of the file in 64 hexadecimal digits, to prove what was received.</summary>
    public string? Sha256 { get; set; }

    /// <summary>The record that the message wrote; null for a purge of a release that was never here.</summary>
    public long? RecordId { get; set; }

    public Record? Record { get; set; }

    /// <summary>Every number by which the message names the release.</summary>
    public List<DeliveryKey> Keys { get; } = [];

    public List<Deal> Deals { get; } = [];

    /// <summary>
    /// Whether this message is too old to change what an accepted one about the same release has said.
    /// </summary>
    public bool IsOlderThan(Delivery accepted) => CreatedAt < accepted.CreatedAt;
}
