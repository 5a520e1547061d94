namespace Storefront.Tests.Host.Killing;

/// <summary>
/// The host and its database are killed again and again while sellers sell. In the end every verb that was answered has
/// had its effect once, nothing is half done, nothing is in doubt, and the books balance.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;
    private const int Sellers = 4;
    private const int AnswersMax = 20;
    private const int PauseMax = 60;
    private const int Seed = 20_261_121;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"storefront-killed-{Guid.NewGuid():N}");

    [Fact]
    public async Task What_was_answered_has_happened_once()
    {
        await using var host = await MortalHost.Start(folder);
        using var patience = new CancellationTokenSource(Patience);
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        var selling = Enumerable.Range(1, Sellers)
            .Select(number => new MortalSeller(host, number, new Random(Seed + number), patience.Token))
            .Select(seller => seller.Sell(closing.Token))
            .ToList();
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            // Not by the clock alone: a slow machine would only ever kill hosts that have not answered yet.
            await host.Answers(random.Next(AnswersMax), patience.Token);
            await Task.Delay(random.Next(PauseMax), patience.Token);
            await host.KillAndRestart();
        }
        await closing.CancelAsync();
        var sales = (await Task.WhenAll(selling)).SelectMany(sold => sold).ToList();
        Assert.True(sales.Count >= Kills, $"Only {sales.Count} orders were sold.");
        Assert.Contains(sales, sale => sale.IsReturned);

        foreach (var sale in sales) Assert.Equal(sale.Expected(), await Settled(host, sale, patience.Token));
        var books = await host.Ask("{ ledgerAccounts { nodes { balances { amountMinor } } } }", patience.Token);
        var seller = Assert.Single(books.GetProperty("ledgerAccounts").GetProperty("nodes").EnumerateArray());
        Assert.Equal(
            sales.Sum(sale => sale.EarnedMinor),
            seller.GetProperty("balances")[0].GetProperty("amountMinor").GetInt64());
        await using var verify = await HostProcess.Run(folder, "ledger", "verify");
        Assert.Equal((0, ""), await verify.End());
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>What a sale has come to, as soon as nothing about it is open.</summary>
    private static async Task<string> Settled(MortalHost host, Sale sale, CancellationToken patience)
    {
        // Twice the same: an answer is of several statements, between which an order may move.
        for (var before = "";;)
        {
            var data = await host.Ask(
                $$$"""
                { orders(where: {externalReference: {eq: "{{{sale.Reference}}}"}}, first: 5) { nodes {
                    state payment { state }
                    lines(first: 5) { nodes { refundedQuantity
                      attachments(first: 5) { nodes { copies grants(first: 5) { nodes { state } } } } } }
                    refunds(first: 5) { nodes { state } } } } }
                """,
                patience);
            var found = data.GetProperty("orders").GetProperty("nodes").ToString();
            var isOpen = found.Contains("AWAITING", StringComparison.Ordinal)
                || found.Contains("IN_DOUBT", StringComparison.Ordinal)
                || found.Contains("PENDING", StringComparison.Ordinal);
            if (isOpen) await Task.Delay(200, patience);
            else if (found == before) return found;
            before = found;
        }
    }
}
