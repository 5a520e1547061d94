using Storefront.Catalog;

namespace Storefront.Purchases;

/// <summary>What a copy of a song or a record costs in a country at an instant, or why none is to be had.</summary>
internal sealed record Offer
{
    private readonly List<Money> prices = [];

    private Offer()
    {
    }

    /// <summary>Why no copy is to be had, for people; null when it is.</summary>
    public string? Hindrance { get; private init; }

    /// <summary>The price; null when it is no sum in the currency of orders, or above an order's most.</summary>
    public Money? Price
    {
        get
        {
            if (prices.Any(price => price.Currency != Order.Currency || price.AmountMinor < 0)) return null;
            var sum = prices.Aggregate(Int128.Zero, (sum, price) => sum + price.AmountMinor);
            return sum <= Order.TotalMax ? new Money((long)sum, Order.Currency) : null;
        }
    }

    /// <summary>A song that is published, with its deals.</summary>
    public static Offer Of(Song song, CountryCode territory, DateTimeOffset at)
    {
        var answer = Availability.Of(song.State, song.Deals, territory, Use.Download, at);
        return answer.IsAllowed ? For(PriceOf(song, answer)) : Without(song.Title, territory, answer);
    }

    /// <summary>
    /// A record that is published, with its deals, its published songs and theirs. It is to be had by a deal of its
    /// own, or by deals of all its songs.
    /// </summary>
    public static Offer Of(Record record, CountryCode territory, DateTimeOffset at)
    {
        var whole = Availability.Of(record.State, record.Deals, territory, Use.Download, at);
        var songs = record.Tracks
            .Select(track => (
                track.Song,
                Answer: Availability.Of(track.Song.State, track.Song.Deals, territory, Use.Download, at)))
            .ToList();
        if (!whole.IsAllowed)
        {
            if (songs.Count == 0) return Without(record.Title, territory, whole);
            var missing = songs.Find(song => !song.Answer.IsAllowed);
            if (missing.Song is not null) return Without(missing.Song.Title, territory, missing.Answer);
        }
        var price = record.Price ?? (whole.IsAllowed ? whole.Deal!.Price : null);
        return price is not null ? For(price) : For([.. songs.Select(song => PriceOf(song.Song, song.Answer))]);
    }

    // A song without any price is free.
    private static Money? PriceOf(Song song, Availability answer) =>
        song.Price ?? (answer.IsAllowed ? answer.Deal!.Price : null);

    private static Offer For(params Money?[] prices)
    {
        var offer = new Offer();
        offer.prices.AddRange(prices.OfType<Money>());
        return offer;
    }

    private static Offer Without(string title, CountryCode territory, Availability answer) => new()
    {
        Hindrance = $"No deal allows to download \"{title}\" in {territory} now: {Spoken(answer.Reason)}.",
    };

    private static string Spoken(AvailabilityReason reason) => reason switch
    {
        AvailabilityReason.NotPublished => "NOT_PUBLISHED",
        AvailabilityReason.TakenDown => "TAKEN_DOWN",
        AvailabilityReason.NoDeal => "NO_DEAL",
        AvailabilityReason.UseNotCovered => "USE_NOT_COVERED",
        AvailabilityReason.TerritoryNotCovered => "TERRITORY_NOT_COVERED",
        AvailabilityReason.NotYet => "NOT_YET",
        AvailabilityReason.Ended => "ENDED",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
