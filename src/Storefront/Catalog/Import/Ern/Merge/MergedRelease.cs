namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>A release of the message, while the rest of the message is read.</summary>
internal sealed class MergedRelease(Delivery delivery)
{
    public Delivery Delivery => delivery;

    /// <summary>
    /// The record it wrote; null when it was purged, or a newer message has said what there is to say about it.
    /// </summary>
    public Record? Record { get; init; }

    public SongDefault SaidOfSongs { get; init; }

    /// <summary>The songs that the record held before.</summary>
    public IReadOnlyList<long> SongsBefore { get; init; } = [];

    public IReadOnlyList<long> Songs { get; init; } = [];

    private bool IsShown => Record?.State == PublicationState.Published;

    public IEnumerable<long> SongsShown => IsShown ? Songs : [];

    /// <summary>The songs that this release offers no more; another one may.</summary>
    public IEnumerable<long> SongsHidden =>
        Record is null ? [] : IsShown ? SongsBefore.Except(Songs) : SongsBefore.Union(Songs);

    /// <summary>Takes note of a deal that is open or will open: without any, the message is a take-down.</summary>
    public void Offer() => delivery.Kind = DeliveryKind.Release;

    /// <summary>Shows the record when there is such a deal, and hides it when there is none.</summary>
    public void Settle()
    {
        if (Record is null) return;
        if (delivery.Kind == DeliveryKind.Release && !IsShown) Record.MoveTo(PublicationState.Published);
        else if (delivery.Kind == DeliveryKind.TakeDown && IsShown) Record.MoveTo(PublicationState.TakenDown);
    }
}
