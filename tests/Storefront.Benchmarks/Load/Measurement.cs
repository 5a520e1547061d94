namespace Storefront.Benchmarks.Load;

/// <summary>What one round of one shape cost one server.</summary>
/// <param name="Server">Processor seconds of the server for a thousand requests.</param>
/// <param name="Database">Processor seconds of PostgreSQL for a thousand requests.</param>
internal sealed record Measurement(double Server, double Database, double RequestsPerSecond, double BytesPerAnswer)
{
    public double Total => Server + Database;

    /// <summary>Each figure's median by itself.</summary>
    public static Measurement Median(IReadOnlyCollection<Measurement> rounds) => new(
        Middle(rounds.Select(round => round.Server)),
        Middle(rounds.Select(round => round.Database)),
        Middle(rounds.Select(round => round.RequestsPerSecond)),
        Middle(rounds.Select(round => round.BytesPerAnswer)));

    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
