using Storefront.Data;

namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>The message that is being merged, as every part of the merge sees it.</summary>
internal sealed class MergedMessage(StorefrontDb db, ErnCursor cursor, DateTimeOffset now)
{
    /// <summary>How many rows are written at once; the change tracker holds no more of a message.</summary>
    public const int ChunkSize = 1000;

    public StorefrontDb Db => db;
    public ErnCursor Cursor => cursor;
    public DateTimeOffset Now => now;

    /// <summary>Known from the first part on.</summary>
    public ErnHeader Header { get; set; } = null!;

    /// <summary>
    /// The delivery that stands for the message before its releases are read; it becomes that of the first of them.
    /// </summary>
    public Delivery Delivery { get; set; } = null!;

    public string Source => SourceKeys.Source(Header.Sender);

    /// <summary>The delivery of one release. A message without an id gets its digest for one in the end.</summary>
    public Delivery NewDelivery() => new()
    {
        SenderDpid = Header.Sender,
        MessageId = Header.MessageId ?? "",
        CreatedAt = Header.CreatedAt,
        ReceivedAt = now,
        ReleaseKey = "",
        Kind = Header.Kind == ErnKind.Purge ? DeliveryKind.Purge : DeliveryKind.TakeDown,
        Version = Header.Version,
        FileName = cursor.File,
    };

    /// <summary>Writes what has come together, and forgets it.</summary>
    public async Task Save(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
