using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Benchmarks.Load;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.GraphQL.Execution;

namespace Storefront.Benchmarks.Purchases;

/// <summary>A shop that sells coats with a record of ten songs, as a client of the server.</summary>
internal sealed class SellingShop : IDisposable
{
    /// <summary>What an order commits: that it is placed, its record, its payment, and what the gateway said.</summary>
    public const int CommitsAnOrder = 4;

    private const int Songs = 10;

    private static readonly CreditRole[] Roles = [CreditRole.Lyricist, CreditRole.Composer, CreditRole.Producer];

    private readonly HttpClient http;
    private readonly string record;
    private long orders;

    private SellingShop(HttpClient http, string record) => (this.http, this.record) = (http, record);

    /// <summary>Makes a database anew that holds nothing yet.</summary>
    public static async Task MakeTables(string connectionString, CancellationToken cancel)
    {
        await using var db = Context(connectionString);
        await db.Database.EnsureDeletedAsync(cancel);
        await db.Database.MigrateAsync(cancel);
    }

    /// <summary>Has PostgreSQL look at what the tables hold by now.</summary>
    public static async Task Analyze(string connectionString, CancellationToken cancel)
    {
        await using var db = Context(connectionString);
        await db.Database.ExecuteSqlRawAsync("ANALYZE", cancel);
    }

    public static async Task<SellingShop> Of(string connectionString, string server, CancellationToken cancel)
    {
        await using var db = Context(connectionString);
        var record = new Record { Title = "Sold", SearchText = "sold", Price = new Money(3800, CurrencyCode.CNY) };
        record.MoveTo(PublicationState.Published);
        record.Tracks.AddRange(Enumerable.Range(1, Songs).Select(at => new Track { Song = NewSong(), Position = at }));
        db.Add(record);
        await db.SaveChangesAsync(cancel);

        var http = new HttpClient { BaseAddress = new Uri(server) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await ClientToken.Get(connectionString, server, cancel, AccountKind.Shop));
        return new SellingShop(http, new NodeId("Record", $"{record.Id}").ToString());
    }

    /// <summary>Sells with so many buyers at once, each ordering as soon as he has paid.</summary>
    /// <returns>Orders paid a second.</returns>
    public async Task<double> Measure(int buyers, TimeSpan time, CancellationToken cancel)
    {
        var start = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, buyers).Select(_ => Buy(start, time, cancel)));
        return counts.Sum() / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose() => http.Dispose();

    private async Task<int> Buy(long start, TimeSpan time, CancellationToken cancel)
    {
        var count = 0;
        for (; TimeProvider.System.GetElapsedTime(start) < time; count++) await BuyOne(cancel);
        return count;
    }

    private async Task BuyOne(CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref orders);
        var placed = (await Do(
            "placeOrder",
            new
            {
                idempotencyKey = $"{number}-place", externalReference = $"{number}", territory = "CN",
                lines = new[]
                {
                    new
                    {
                        sku = "COAT", title = "A coat", quantity = 1,
                        unitPrice = new { amountMinor = 39900, currency = "CNY" },
                    },
                },
            },
            "order { id lines(first: 1) { nodes { id } } }",
            cancel)).GetProperty("order");
        await Do(
            "attachRecord",
            new
            {
                idempotencyKey = $"{number}-attach", recordId = record, funding = "SELLER",
                orderLineId = placed.GetProperty("lines").GetProperty("nodes")[0].GetProperty("id"),
            },
            "attachment { id }",
            cancel);
        var paid = await Do(
            "payOrder",
            new { idempotencyKey = $"{number}-pay", orderId = placed.GetProperty("id") },
            "order { state }",
            cancel);
        if (paid.GetProperty("order").GetProperty("state").GetString() != "PAID")
            throw new InvalidOperationException($"An order was not paid: {paid}");
    }

    private async Task<JsonElement> Do(string verb, object input, string shown, CancellationToken cancel)
    {
        var type = $"{char.ToUpperInvariant(verb[0])}{verb[1..]}Input";
        var query = $"mutation($input: {type}!) {{ {verb}(input: $input) {{ {shown} errors {{ message }} }} }}";
        using var answer = await http.PostAsJsonAsync("/graphql", new { query, variables = new { input } }, cancel);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        if (!body.TryGetProperty("data", out var data)
            || data.GetProperty(verb).GetProperty("errors").GetArrayLength() > 0)
            throw new InvalidOperationException($"{verb} was refused: {body}");
        return data.GetProperty(verb);
    }

    private static PostgresStorefrontDb Context(string connectionString)
    {
        var options = new DbContextOptionsBuilder<PostgresStorefrontDb>();
        PostgresStorefrontDb.Configure(options, connectionString);
        return new PostgresStorefrontDb(options.Options);
    }

    private static Song NewSong()
    {
        var song = new Song { Title = "Sold", SearchText = "sold", Price = new Money(500, CurrencyCode.CNY) };
        song.MoveTo(PublicationState.Published);
        song.Credits.AddRange(Roles.Select((role, at) => new Credit
        {
            Position = at + 1, Role = role, Party = new Party { Name = "A maker" },
        }));
        song.Deals.Add(new Deal
        {
            Licensor = new Party { Name = "A licensor" },
            TerritoryScope = TerritoryScope.AllExcept,
            Uses = [Use.Download],
            ValidFrom = DateTimeOffset.UnixEpoch,
        });
        return song;
    }
}
