using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Storefront.Catalog;
using Storefront.Ledger;

namespace Storefront.Tests.Ledger;

public sealed class RecordSplitTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(3000, "300 700", "900 2100")]
    [InlineData(100, "300 300 300", "34 33 33")]
    [InlineData(1, "300 300", "1 0")]
    [InlineData(1000, "0 500 500", "0 500 500")]
    [InlineData(1000, "0 0 0", "334 333 333")]
    [InlineData(1000, "? ? ?", "334 333 333")]
    [InlineData(1000, "0 ?", "500 500")]
    [InlineData(1000, "200 400 ?", "222 445 333")]
    [InlineData(1000, "0 300 ?", "0 667 333")]
    [InlineData(long.MaxValue, "9223372036854775807 9223372036854775807", "4611686018427387904 4611686018427387903")]
    public void Tracks_share_by_their_own_prices(long amount, string prices, string parts) =>
        Assert.Equal(parts, string.Join(' ', RecordSplit.Of(amount, Prices(prices))));

    [Fact]
    public void The_tracks_add_up_to_the_record() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        Gen.Frequency((1, Gen.Constant((long?)null)), (4, Gen.Choose(0, 5000).Select(price => (long?)price)))
            .NonEmptyListOf().ToArbitrary(),
        (amount, prices) => RecordSplit.Of(amount, [.. prices]).Sum() == amount));

    [Fact]
    public void A_musicians_price_goes_before_the_deals()
    {
        var song = Song(Deal(900));
        song.Price = new Money(300, CurrencyCode.CNY);
        Assert.Equal(300, PriceOf(song));
    }

    [Fact]
    public void Without_one_the_deal_for_downloads_there_names_it() => Assert.Equal(900, PriceOf(Song(Deal(900))));

    [Fact]
    public void A_song_that_nobody_prices_is_free() => Assert.Equal(0, PriceOf(Song(Deal(null))));

    [Fact]
    public void A_price_elsewhere_or_in_another_currency_is_unknown()
    {
        Assert.Null(PriceOf(Song(Deal(900, CountryCode.JP))));
        Assert.Null(PriceOf(Song(Deal(900, currency: CurrencyCode.USD))));
        var song = Song();
        song.Price = new Money(99, CurrencyCode.USD);
        Assert.Null(PriceOf(song));
    }

    [Fact]
    public void A_price_that_stands_behind_a_code_is_unknown()
    {
        var deal = Deal(null);
        deal.PriceCode = "Mid";
        Assert.Null(PriceOf(Song(deal)));
        deal.ReplacedAt = Now;
        Assert.Equal(0, PriceOf(Song(deal)));
    }

    [Fact]
    public void A_price_that_each_sale_has_is_unknown_where_it_is_not_said()
    {
        var deal = Deal(null);
        deal.CommercialModel = CommercialModel.PayAsYouGo;
        Assert.Null(PriceOf(Song(deal)));
        deal.CommercialModel = CommercialModel.FreeOfCharge;
        Assert.Equal(0, PriceOf(Song(deal)));
    }

    [Fact]
    public void A_delivered_song_that_comes_with_its_record_only_is_not_free()
    {
        var song = Song();
        Assert.Equal(0, PriceOf(song));
        song.DeliveryId = 1;
        Assert.Null(PriceOf(song));
        song.Deals.Add(Deal(null));
        Assert.Equal(0, PriceOf(song));
    }

    [Fact]
    public void Of_several_prices_the_one_in_the_currency_counts() =>
        Assert.Equal(400, PriceOf(Song(Deal(999, currency: CurrencyCode.USD), Deal(400))));

    [Fact]
    public void A_sale_is_the_commission_and_the_makers_parts()
    {
        Credit[] credits = [Credit(1, CreditRole.Lyricist, 7), Credit(2, CreditRole.Composer, 8)];
        var postings = Income.Of(
            new Money(1000, CurrencyCode.CNY), new Commission(1000),
            [new SoldSong(1, 300, credits), new SoldSong(2, 600, [Credit(1, CreditRole.Producer, 9)])]);
        Assert.Equal(
            """
            commission 100
            royalty-payable:7 30 of 1 as Lyricist
            royalty-payable:8 30 of 1 as Composer
            suspense:unknown-payee 240 of 1 as Producer
            suspense:unknown-payee 60 of 2 as Lyricist
            suspense:unknown-payee 60 of 2 as Composer
            royalty-payable:9 480 of 2 as Producer
            """,
            string.Join('\n', postings.Select(Shown)));
    }

    private static string Shown(Posting posting)
    {
        var account = AccountKey.OfId(posting.AccountId);
        var song = posting.SongId is null ? "" : $" of {posting.SongId} as {posting.Role}";
        return string.Create(CultureInfo.InvariantCulture, $"{account} {posting.Amount.AmountMinor}{song}");
    }

    private static long? PriceOf(Song song) => RecordSplit.PriceOf(song, CurrencyCode.CNY, CountryCode.CN, Now);

    private static Song Song(params Deal[] deals)
    {
        var song = new Song { Title = "Rain", SearchText = "rain" };
        song.Deals.AddRange(deals);
        return song;
    }

    private static Deal Deal(
        long? price, CountryCode territory = CountryCode.CN, CurrencyCode currency = CurrencyCode.CNY) => new()
    {
        TerritoryScope = TerritoryScope.Only,
        Territories = [territory],
        Uses = [Use.Download],
        ValidFrom = Now,
        Price = price is { } amount ? new Money(amount, currency) : null,
    };

    private static Credit Credit(int position, CreditRole role, long party) =>
        new() { Position = position, Role = role, PartyId = party };

    private static long?[] Prices(string text) => [.. text.Split(' ').Select(
        price => price == "?" ? (long?)null : long.Parse(price, CultureInfo.InvariantCulture))];
}
