using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Ledger;
using Storefront.Tests.Catalog;

using Record = Storefront.Catalog.Record;

namespace Storefront.Tests.Purchases;

/// <summary>Songs and records that may be downloaded in China.</summary>
internal static class Wares
{
    private static readonly CreditRole[] Roles = [CreditRole.Lyricist, CreditRole.Composer, CreditRole.Producer];

    /// <summary>A song; each of its three makers is a party of its own.</summary>
    public static async Task<string> Song(
        Shop shop, long? price, long? dealPrice = null, CurrencyCode currency = CurrencyCode.CNY,
        PublicationState state = PublicationState.Published)
    {
        var song = new Song { Title = "A song", SearchText = "a song", Price = Price(price, currency) };
        if (state != PublicationState.Draft) song.MoveTo(state);
        song.Deals.Add(Deal(Price(dealPrice, currency)));
        song.Credits.AddRange(Roles.Select((role, at) => new Credit
        {
            Position = at + 1, Role = role, Party = new Party { Name = $"The {role}" },
        }));
        await using var db = shop.Db();
        db.Add(song);
        await db.SaveChangesAsync();
        return Owner.Id("Song", song.Id);
    }

    public static async Task<string> Record(Shop shop, long? price, bool hasDeal, params string[] songs)
    {
        var record = new Record { Title = "A record", SearchText = "a record", Price = Price(price) };
        record.MoveTo(PublicationState.Published);
        record.Tracks.AddRange(songs.Select((id, at) => new Track { SongId = Owner.Key(id), Position = at + 1 }));
        if (hasDeal) record.Deals.Add(Deal(null));
        await using var db = shop.Db();
        db.Add(record);
        await db.SaveChangesAsync();
        return Owner.Id("Record", record.Id);
    }

    /// <summary>What the makers of a song have earned so far, lyricist, composer and producer, in fen.</summary>
    public static async Task<string> EarnedBy(Shop shop, string song)
    {
        var key = Owner.Key(song);
        await using var db = shop.Db();
        var earned = await db.Postings.Where(posting => posting.SongId == key)
            .GroupBy(posting => posting.AccountId)
            .Select(own => new { own.Key, Sum = own.Sum(posting => posting.Amount.AmountMinor) })
            .ToDictionaryAsync(own => own.Key, own => own.Sum);
        var parties = await db.Credits.Where(credit => credit.SongId == key).OrderBy(credit => credit.Position)
            .Select(credit => credit.PartyId).ToListAsync();
        return string.Join(' ', parties.Select(
            party => earned.GetValueOrDefault(AccountKey.RoyaltyPayable(party).Id)));
    }

    private static Money? Price(long? minor, CurrencyCode currency = CurrencyCode.CNY) =>
        minor is { } amount ? new Money(amount, currency) : null;

    private static Deal Deal(Money? price) => new()
    {
        Licensor = new Party { Name = "A licensor" },
        TerritoryScope = TerritoryScope.Only,
        Territories = [CountryCode.CN],
        Uses = [Use.Download],
        ValidFrom = DateTimeOffset.UnixEpoch,
        Price = price,
    };
}
