using System.Globalization;
using Npgsql;
using Storefront.Benchmarks.Catalogue;
using Storefront.GraphQL.Execution;

namespace Storefront.Benchmarks.Load;

/// <summary>Draws the requests of each shape, the same ones in every run.</summary>
internal sealed class VariableSets(NpgsqlDataSource database, CatalogueSize size)
{
    private const int Count = 1000;

    public async Task<Shape> For(string shape, CancellationToken cancel)
    {
        var random = new Random(size.Seed);
        return new Shape(shape, shape switch
        {
            "T0" => [new VariableSet("{}")],
            "Q1" => await ById("Song", "SELECT id FROM songs WHERE is_published", cancel),
            "Q2" => Draw(() => Shelf(random)),
            "Q3" => await ById(
                "Musician",
                "SELECT musician_id FROM songs WHERE is_published GROUP BY musician_id HAVING count(*) >= 10",
                cancel),
            "Q4" => Draw(() => new VariableSet($$"""{"country":"{{One(GeneratedCatalogue.Countries, random)}}"}""")),
            "Q5" => Draw(() => PriceList(random)),
            "Q6" => Search(),
            _ => throw new ArgumentException($"There is no shape {shape}.", nameof(shape)),
        });
    }

    private static VariableSet Shelf(Random random) => new(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"genre":"{{One(GeneratedCatalogue.Genres, random)}}","price":{{random.Next(5, 51) * 100}}}"""));

    // Half of them the cheapest songs from a price on, half the newest ones up to it.
    private static VariableSet PriceList(Random random)
    {
        var (byPrice, price) = (random.Next(2) == 0, random.Next(10, 46) * 100);
        var (compare, order) = byPrice ? ("gte", """{"price":"ASC"}""") : ("lte", """{"releasedOn":"DESC"}""");
        var isByPrice = byPrice ? "true" : "false";
        return new VariableSet(
            string.Create(
                CultureInfo.InvariantCulture,
                $$$"""{"where":{"price":{"{{{compare}}}":{{{price}}}}},"order":[{{{order}}}]}"""),
            string.Create(CultureInfo.InvariantCulture, $$"""{"byPrice":{{isByPrice}},"price":{{price}}}"""));
    }

    private IReadOnlyList<VariableSet> Search() =>
        [.. new Words(size.Seed).All.Select(word => new VariableSet($$"""{"text":"{{word}}"}"""))];

    private async Task<IReadOnlyList<VariableSet>> ById(string type, string sql, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"SELECT key FROM ({sql}) AS found (key) ORDER BY md5(key::text) LIMIT {Count}");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var sets = new List<VariableSet>();
        while (await reader.ReadAsync(cancel))
            sets.Add(new VariableSet($$"""{"id":"{{new NodeId(type, reader.GetInt64(0))}}"}"""));
        return sets;
    }

    private static IReadOnlyList<VariableSet> Draw(Func<VariableSet> one) =>
        [.. Enumerable.Range(0, Count).Select(_ => one())];

    private static T One<T>(T[] all, Random random) => all[random.Next(all.Length)];
}
