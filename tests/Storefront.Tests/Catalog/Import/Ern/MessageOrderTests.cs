using FsCheck;
using FsCheck.Fluent;

namespace Storefront.Tests.Catalog.Import.Ern;

/// <summary>Messages may arrive in any order: their senders' clocks say which one holds.</summary>
public abstract class MessageOrderTests(Shop shop)
{
    private readonly MessageInbox inbox = new(shop);

    [ShopFact]
    public void Any_order_of_arrival_ends_in_the_same_catalogue() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(25),
        Prop.ForAll(AnyArrivals, async arrivals =>
        {
            var expected = await Catalogue(arrivals.OrderBy(said => said.Day));
            Assert.Equal(expected, await Catalogue(arrivals));
        }));

    private enum Kind { Delivery, TakeDown, Purge }

    /// <summary>What is said on a day about one of two releases, which share a song.</summary>
    private sealed record Said(int Day, Kind Kind, bool IsOther, bool HasBoth);

    private static Arbitrary<Said[]> AnyArrivals { get; } = (
        from count in Gen.Choose(2, 5)
        from days in Gen.Shuffle(Enumerable.Range(1, count))
        from said in Gen.CollectToArray(days, day =>
            from kind in Gen.Elements(Kind.Delivery, Kind.Delivery, Kind.TakeDown, Kind.Purge)
            from isOther in Gen.Elements(false, false, true)
            from hasBoth in Gen.Elements(false, true)
            select new Said(day, kind, isOther, hasBoth))
        select said).ToArbitrary();

    private async Task<string> Catalogue(IEnumerable<Said> arrivals)
    {
        await inbox.Empty();
        await inbox.TakeAll(arrivals.Select(Text));
        var data = await shop.Data(
            """
            { songs { nodes { title isrc genre credits { party { name } }
                records(order: [{title: ASC}]) { nodes { title } }
                availability(territory: CN, use: BACKGROUND_MUSIC, at: "2026-09-01T00:00:00Z") { reason from }
              } }
              records { nodes { title upc genre tracks { nodes { position song { title } } } } }
              musicians { nodes { name } } }
            """);
        var nodes = data.EnumerateObject()
            .SelectMany(field => field.Value.GetProperty("nodes").EnumerateArray())
            .Select(node => node.GetRawText());
        return string.Join('\n', nodes.Order(StringComparer.Ordinal));
    }

    private static string Text(Said said)
    {
        var one = new ErnSong(Title: $"Song One of day {said.Day}");
        var two = new ErnSong(2, $"Song Two of day {said.Day}", "ZZA012600002");
        var message = new ErnMessage
        {
            Title = $"Record of day {said.Day}",
            ReleaseId = $"<ICPN>{(said.IsOther ? ErnMessage.OtherUpc : ErnMessage.Upc)}</ICPN>",
            Songs = said.HasBoth ? [one, two] : [one],
            Offers = [new ErnOffer(From: $"2026-08-{said.Day:00}")],
        }.On(said.Day);
        return said.Kind switch
        {
            Kind.Purge => message.Purge(),
            Kind.TakeDown => message.TakenDown.Version4(),
            _ => message.Version4(),
        };
    }
}

public sealed class MessageOrderOnPostgres(PostgresShop shop) : MessageOrderTests(shop), IClassFixture<PostgresShop>;

public sealed class MessageOrderOnSqlServer(SqlServerShop shop) : MessageOrderTests(shop), IClassFixture<SqlServerShop>;
