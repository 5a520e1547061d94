using System.Globalization;
using Storefront.Benchmarks.Load;

namespace Storefront.Benchmarks.Purchases;

/// <summary>
/// How fast orders are placed, get a record and are paid, beside what PostgreSQL's own benchmark commits on the same
/// server with the same durability, in turn.
/// </summary>
internal sealed class PurchasesRun(string connectionString, string pgbenchConnectionString, TextWriter output)
{
    public async Task Measure(
        int clients, int rounds, TimeSpan round, TimeSpan warmUp, CancellationToken cancel)
    {
        var tpcB = new TpcB(TpcB.Program, pgbenchConnectionString, clients);
        await tpcB.Fill(cancel);
        await SellingShop.MakeTables(connectionString, cancel);
        await using var server = await ServerProcess.Start(
            Servers.OursSelling, connectionString, keepsAnswers: false, cancel);
        using var shop = await SellingShop.Of(connectionString, server.Url, cancel);
        // Plans that were made while the tables were empty read all orders of a shop. PostgreSQL makes them anew once
        // it has looked at the tables, as pgbench has it do for its own; by itself it would a minute later.
        await shop.Measure(clients, warmUp / 2, cancel);
        await SellingShop.Analyze(connectionString, cancel);
        await shop.Measure(clients, warmUp / 2, cancel);
        await output.WriteLineAsync("The server is warm.");

        var (transactions, orders) = (new List<double>(), new List<double>());
        for (var number = 1; number <= rounds; number++)
        {
            transactions.Add(await tpcB.Measure(round, cancel));
            orders.Add(await shop.Measure(clients, round, cancel));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"round {number}: pgbench {transactions[^1]:0} transactions/s, {orders[^1]:0} orders/s"));
        }
        var (theirs, ours) = (Median(transactions), Median(orders) * SellingShop.CommitsAnOrder);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            {clients} at once, {rounds} rounds of {round.TotalSeconds:0} s each, medians.

            | | commits/s |
            | --- | --- |
            | pgbench, TPC-B | {theirs:0} |
            | placeOrder, attachRecord, payOrder ({SellingShop.CommitsAnOrder} commits) | {ours:0} |
            | ratio | {ours / theirs:0.00} |
            """));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
