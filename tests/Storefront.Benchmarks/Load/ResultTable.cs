using System.Globalization;
using System.Text;

namespace Storefront.Benchmarks.Load;

/// <summary>All rounds; printed as their medians and the medians' ratios to the limit.</summary>
internal sealed class ResultTable(LoadSettings settings)
{
    private readonly List<(string Shape, bool IsLimit, Measurement Measured)> rounds = [];

    /// <summary>What the others are measured by.</summary>
    public string Limit => settings.Beside switch
    {
        Beside.NoToken => "without token",
        Beside.NoBudget => "without budget",
        _ => "hand-written",
    };

    public string Measured => settings.Beside switch
    {
        Beside.NoToken => "with token",
        Beside.NoBudget => "with budget",
        _ => "Storefront",
    };

    public void Add(string shape, Measurement measured, bool isLimit) => rounds.Add((shape, isLimit, measured));

    public override string ToString()
    {
        var table = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            Medians of {settings.Rounds} rounds of {settings.Round.TotalSeconds:0} s over
            {settings.Connections} connections. Processor seconds for 1,000 requests: server + PostgreSQL.

            | shape | {Limit} | {Measured} | total | server alone | requests/s | bytes per answer |
            | --- | --- | --- | --- | --- | --- | --- |

            """));
        foreach (var shape in rounds.Select(round => round.Shape).Distinct()) Row(table, shape);
        return table.ToString();
    }

    private void Row(StringBuilder table, string shape)
    {
        var (limit, ours) = (Median(shape, isLimit: true), Median(shape, isLimit: false));
        table.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {shape} | {limit.Server:0.000} + {limit.Database:0.000} "
            + $"| {ours.Server:0.000} + {ours.Database:0.000} "
            + $"| **{ours.Total / limit.Total:0.00}x** | {ours.Server / limit.Server:0.00}x "
            + $"| {limit.RequestsPerSecond:0} : {ours.RequestsPerSecond:0} "
            + $"| {limit.BytesPerAnswer:0} : {ours.BytesPerAnswer:0} |"));
    }

    private Measurement Median(string shape, bool isLimit) => Measurement.Median(
        [.. rounds.Where(round => round.Shape == shape && round.IsLimit == isLimit).Select(round => round.Measured)]);
}
