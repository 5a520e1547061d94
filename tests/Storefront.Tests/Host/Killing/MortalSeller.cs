using System.Text.Json;

namespace Storefront.Tests.Host.Killing;

/// <summary>
/// Sells order after order. A verb that is not answered is sent again with its key until it is, as a client should.
/// </summary>
internal sealed class MortalSeller(MortalHost host, int number, Random random, CancellationToken patience)
{
    // Paid at once; answer lost; request lost; a refund's answer lost; a refund lost.
    private static readonly long[] Coats = [39800, 40000, 1234, 1235, 1237, 1238];

    private int keys;

    /// <summary>Sells until it closes, and finishes what is begun.</summary>
    public async Task<IReadOnlyList<Sale>> Sell(CancellationToken closing)
    {
        var sales = new List<Sale>();
        while (!closing.IsCancellationRequested) sales.Add(await SellOne($"{number}-{sales.Count}"));
        return sales;
    }

    private async Task<Sale> SellOne(string reference)
    {
        var coat = Coats[random.Next(Coats.Length)];
        var placed = await Do(
            "placeOrder",
            $"externalReference: \"{reference}\", territory: CN, lines: [{{sku: \"COAT\", title: \"A coat\", "
            + $"quantity: 1, unitPrice: {{amountMinor: {coat}, currency: CNY}}}}]",
            "order { id lines { nodes { id } } }");
        var order = placed.GetProperty("order");
        var line = order.GetProperty("lines").GetProperty("nodes")[0].GetProperty("id");
        await Do(
            "attachSong",
            $"orderLineId: \"{line}\", songId: \"U29uZzoxMw\", funding: SELLER, copies: 2",
            "attachment { id }");
        await Do("payOrder", $"orderId: \"{order.GetProperty("id")}\"", "order { state }");
        var isReturned = random.Next(3) == 0;
        if (isReturned) await Return($"{order.GetProperty("id")}");
        return new Sale(reference, coat, isReturned);
    }

    // What is in doubt is not paid yet, and cannot be given back before.
    private async Task Return(string order)
    {
        while (true)
        {
            var answer = await Do("refundOrder", $"orderId: \"{order}\"", "orderRefund { state }");
            if (answer.GetProperty("errors").GetArrayLength() == 0) return;
            Assert.Equal("ORDER_NOT_PAID", answer.GetProperty("errors")[0].GetProperty("code").GetString());
            await Task.Delay(100, patience);
        }
    }

    private async Task<JsonElement> Do(string verb, string input, string shown)
    {
        var document =
            $"mutation {{ {verb}(input: {{idempotencyKey: \"{number}-{++keys}\", {input}}}) "
            + $"{{ {shown} errors {{ code }} }} }}";
        return (await host.Ask(document, patience)).GetProperty(verb);
    }
}
