using Storefront.Data;

namespace Storefront.Purchases.Campaigns;

/// <summary>What gifts cost where the buyer is, when the order is placed.</summary>
internal sealed class GiftOffers
{
    private readonly Dictionary<long, Offer> records;
    private readonly Dictionary<long, Offer> songs;

    private GiftOffers(Dictionary<long, Offer> records, Dictionary<long, Offer> songs) =>
        (this.records, this.songs) = (records, songs);

    public static async Task<GiftOffers> Of(
        IReadOnlyList<Gift> gifts, Order order, StorefrontDb db, CancellationToken cancel)
    {
        var recordIds = gifts.Select(gift => gift.RecordId).OfType<long>().Distinct().ToList();
        var songIds = gifts.Select(gift => gift.SongId).OfType<long>().Distinct().ToList();
        var records = await db.PublishedRecords(recordIds, cancel);
        var songs = await db.PublishedSongs(songIds, cancel);
        return new GiftOffers(
            records.ToDictionary(record => record.Id, record => Offer.Of(record, order.Territory, order.PlacedAt)),
            songs.ToDictionary(song => song.Id, song => Offer.Of(song, order.Territory, order.PlacedAt)));
    }

    /// <summary>Why a gift is not to be had; null when it is.</summary>
    public Verdict? WhyNot(Gift gift) => OfferOf(gift) switch
    {
        null => new(GiftOutcome.NotAvailable, "It is not published."),
        { Hindrance: { } hindrance } => new(GiftOutcome.NotAvailable, hindrance),
        { Price: null } => GiftOutcome.PriceNotTaken,
        _ => null,
    };

    /// <summary>What a copy costs of a gift that is to be had.</summary>
    public Money PriceOf(Gift gift) => OfferOf(gift)!.Price!;

    private Offer? OfferOf(Gift gift) =>
        gift.RecordId is { } id ? records.GetValueOrDefault(id) : songs.GetValueOrDefault(gift.SongId!.Value);
}
