using System.Globalization;
using System.Text;

namespace Storefront.Benchmarks.Load;

/// <summary>All rounds; printed as their medians and the medians' ratios to the hand-written endpoint.</summary>
internal sealed class ResultTable(LoadSettings settings)
{
    private readonly List<(string Shape, bool IsOurs, Measurement Measured)> rounds = [];

    public void Add(string shape, Measurement measured, bool isOurs) => rounds.Add((shape, isOurs, measured));

    public override string ToString()
    {
        var table = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            Medians of {settings.Rounds} rounds of {settings.Round.TotalSeconds:0} s over
            {settings.Connections} connections. Processor seconds for 1,000 requests: server + PostgreSQL.

            | shape | hand-written | Storefront | total | server alone | requests/s | bytes per answer |
            | --- | --- | --- | --- | --- | --- | --- |

            """));
        foreach (var shape in rounds.Select(round => round.Shape).Distinct()) Row(table, shape);
        return table.ToString();
    }

    private void Row(StringBuilder table, string shape)
    {
        var (hand, ours) = (Median(shape, isOurs: false), Median(shape, isOurs: true));
        table.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {shape} | {hand.Server:0.000} + {hand.Database:0.000} "
            + $"| {ours.Server:0.000} + {ours.Database:0.000} "
            + $"| **{ours.Total / hand.Total:0.00}x** | {ours.Server / hand.Server:0.00}x "
            + $"| {hand.RequestsPerSecond:0} : {ours.RequestsPerSecond:0} "
            + $"| {hand.BytesPerAnswer:0} : {ours.BytesPerAnswer:0} |"));
    }

    private Measurement Median(string shape, bool isOurs) => Measurement.Median(
        [.. rounds.Where(round => round.Shape == shape && round.IsOurs == isOurs).Select(round => round.Measured)]);
}
