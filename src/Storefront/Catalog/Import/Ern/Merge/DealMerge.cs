namespace Storefront.Catalog.Import.Ern.Merge;

/// <summary>Writes the deals of a message, each once for every record and song it is about.</summary>
internal sealed class DealMerge(
    MergedMessage message, PartyMerge parties, RecordingMerge recordings, ReleaseMerge releases)
{
    private readonly List<ErnDealScope> scopes = [];
    private int group;
    private int unsaved;

    public void Add(ErnDealScope scope)
    {
        if (scope.Group != group) scopes.Clear();
        group = scope.Group;
        scopes.Add(scope);
    }

    public async Task Take(ErnDeal deal, CancellationToken cancel)
    {
        foreach (var scope in scopes.Where(scope => scope.Group == deal.Group))
        {
            if (scope.Recording is not null && !deal.IsForRecordings) continue;
            if (releases.Of(scope) is not { } release) continue;
            if (deal.Until is null || deal.Until > message.Now) release.Offer();
            // Without a record: a newer message has said what may be done with the release.
            if (release.Record is not { } record) continue;
            message.Db.Add(New(deal, release.Delivery.Id, scope.Recording, record));
            if (++unsaved % MergedMessage.ChunkSize == 0) await message.Save(cancel);
        }
    }

    private Deal New(ErnDeal deal, long delivery, int? recording, Record record) => new()
    {
        SongId = recording is { } number ? recordings[number] : null,
        RecordId = recording is null ? record.Id : null,
        LicensorId = parties[PartyMerge.Licensor],
        TerritoryScope = deal.TerritoryScope,
        Territories = [.. deal.Territories],
        Uses = [.. deal.Uses],
        CommercialModel = deal.Model,
        ValidFrom = deal.From,
        ValidUntil = deal.Until,
        Price = deal.Price,
        PriceCode = deal.PriceCode,
        DeliveryId = delivery,
    };
}
