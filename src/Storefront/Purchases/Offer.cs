using Storefront.Catalog;

namespace Storefront.Purchases;

/// <summary>What a copy of a song or a record costs in a country at an instant, or why none is to be had.</summary>
internal sealed record Offer
{
    private Offer()
    {
    }

    /// <summary>Why no copy is to be had, for people; null when it is.</summary>
    public string? Hindrance { get; private init; }

    /// <summary>
    /// The price; null when it is not known, no sum in the currency of orders, or above an order's most.
    /// </summary>
    public Money? Price { get; private init; }

    /// <summary>A song that is published, with its deals.</summary>
    public static Offer Of(Song song, CountryCode territory, DateTimeOffset at)
    {
        var answer = Availability.Of(song.State, song.Deals, territory, Use.Download, at);
        return answer.IsAllowed ? For(PriceOf(song, territory, at)) : Without(song.Title, territory, answer);
    }

    /// <summary>
    /// A record that is published, with its deals, its published songs and theirs. It is to be had by a deal of its
    /// own, or by deals of all its songs.
    /// </summary>
    public static Offer Of(Record record, CountryCode territory, DateTimeOffset at)
    {
        var songs = record.Tracks.ConvertAll(track => track.Song);
        var whole = Availability.Of(record.State, record.Deals, territory, Use.Download, at);
        if (!whole.IsAllowed)
        {
            if (songs.Count == 0) return Without(record.Title, territory, whole);
            foreach (var song in songs)
            {
                var answer = Availability.Of(song.State, song.Deals, territory, Use.Download, at);
                if (!answer.IsAllowed) return Without(song.Title, territory, answer);
            }
        }
        if (record.Price is { } own) return For(own);
        var agreed = DealPrice.Of(record.Deals, Order.Currency, territory, at);
        return agreed.IsNamed ? For(agreed.Price) : For([.. songs.Select(song => PriceOf(song, territory, at))]);
    }

    // The musician's price goes before any other, and a song that nobody prices is free.
    private static Money? PriceOf(Song song, CountryCode territory, DateTimeOffset at)
    {
        if (song.Price is { } own) return own;
        var agreed = DealPrice.Of(song.Deals, Order.Currency, territory, at);
        return agreed.IsNamed ? agreed.Price : new Money(0, Order.Currency);
    }

    private static Offer For(params Money?[] prices)
    {
        if (prices.Any(price => price?.Currency != Order.Currency || price.AmountMinor < 0)) return new Offer();
        var sum = prices.Aggregate(Int128.Zero, (sum, price) => sum + price!.AmountMinor);
        return new Offer { Price = sum <= Order.TotalMax ? new Money((long)sum, Order.Currency) : null };
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
