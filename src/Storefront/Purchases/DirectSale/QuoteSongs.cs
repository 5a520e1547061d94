using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Data;

namespace Storefront.Purchases.DirectSale;

/// <summary>Says what songs cost a buyer of the caller's site. The prices hold until the quote expires.</summary>
[Verb(Idempotency.Required), RequiresScopes(Scopes.PurchasesWrite)]
public static class QuoteSongs
{
    private const int SongsMax = 100;

    /// <summary>What is to be bought.</summary>
    public sealed record Input
    {
        /// <summary>The songs, 1 to 100.</summary>
        public required IReadOnlyList<QuotedSongInput> Songs { get; init; }

        /// <summary>Where the buyer is.</summary>
        public required CountryCode Territory { get; init; }

        /// <summary>The seller's own name for its buyer, 1 to 100 characters that mean nothing here.</summary>
        public string? BuyerReference { get; init; }
    }

    public enum Refusal
    {
        /// <summary>Only a partner or a shop sells songs.</summary>
        CallerIsNoSeller,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,

        /// <summary>A quote has 1 to 100 songs.</summary>
        SongsOutOfBounds,

        /// <summary>A song is named twice.</summary>
        SongTwice,

        /// <summary>Of a song 1 to 100 copies are bought.</summary>
        CopiesOutOfBounds,

        /// <summary>There is no such song in the catalogue.</summary>
        SongNotFound,

        /// <summary>No deal allows to download it where the buyer is, now.</summary>
        NotAvailable,

        /// <summary>The song has no price in yuan that an order could take.</summary>
        PriceNotTaken,

        /// <summary>An order comes to ten billion yuan at most.</summary>
        TotalTooHigh,
    }

    public static async Task<Outcome<Quote, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, QuoteSettings settings, TimeProvider clock,
        CancellationToken cancel)
    {
        if (caller is not { Kind: AccountKind.Partner or AccountKind.Shop, AccountId: { } sellerId })
            return Refusal.CallerIsNoSeller;
        if (input.BuyerReference is not null && GivenTexts.Number(input.BuyerReference) is null)
            return Refused.At(Refusal.TextInvalid, "buyerReference");
        if (input.Songs.Count is 0 or > SongsMax) return Refused.At(Refusal.SongsOutOfBounds, "songs");
        if (input.Songs.DistinctBy(song => song.SongId).Count() < input.Songs.Count)
            return Refused.At(Refusal.SongTwice, "songs");

        var ids = input.Songs.Select(song => song.SongId).ToList();
        var songs = (await db.PublishedSongs(ids, cancel)).ToDictionary(song => song.Id);
        var now = Instant.Rounded(clock.GetUtcNow());
        var quote = new Quote
        {
            SellerId = sellerId,
            BuyerReference = input.BuyerReference is null ? null : GivenTexts.Number(input.BuyerReference),
            Territory = input.Territory,
            QuotedAt = now,
            ExpiresAt = now.AddMinutes(settings.ValidMinutes),
        };
        foreach (var (at, given) in input.Songs.Index())
            if (Add(quote, given, songs.GetValueOrDefault(given.SongId), at) is { } refused) return refused;
        db.Add(quote);
        return quote;
    }

    private static Refused<Refusal>? Add(Quote quote, QuotedSongInput given, Song? song, int at)
    {
        string[] path = ["songs", $"{at}"];
        if (given.Copies is { } copies && !Attachment.AcceptsCopies(copies))
            return Refused.At(Refusal.CopiesOutOfBounds, [.. path, "copies"]);
        if (song is null) return Refused.At(Refusal.SongNotFound, [.. path, "songId"]);
        var offer = Offer.Of(song, quote.Territory, quote.QuotedAt);
        if (offer.Hindrance is not null)
            return Refused.Because(Refusal.NotAvailable, offer.Hindrance, [.. path, "songId"]);
        if (offer.Price is not { } price) return Refused.At(Refusal.PriceNotTaken, [.. path, "songId"]);
        var quoted = new QuotedSong
        {
            Position = at + 1, SongId = song.Id, Copies = given.Copies ?? 1, UnitPrice = price,
        };
        return quote.TryAdd(quoted) ? null : Refused.At(Refusal.TotalTooHigh, path);
    }
}

/// <summary>A song that is to be bought.</summary>
/// <param name="SongId">The song.</param>
/// <param name="Copies">How many copies, 1 to 100; 1 by default.</param>
[InputObjectType]
public sealed record QuotedSongInput([property: ID<Song>] long SongId, int? Copies);
