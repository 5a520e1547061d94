using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Storefront.GraphQL.Execution.Telemetry;

/// <summary>
/// What those who listen hear of operations. Names follow OpenTelemetry's conventions where these have one.
/// </summary>
public static class Instruments
{
    /// <summary>The name of the source of activities and of the meter.</summary>
    public const string Name = "Storefront.GraphQL";

    internal static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>
    /// How long operations took; its count is that of operations, and errors have an <c>error.type</c>.
    /// </summary>
    internal static readonly Histogram<double> Duration = Histogram(
        "graphql.operation.duration", "s", "From an operation's text to its answer.",
        .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30);

    internal static readonly Histogram<int> Statements = Histogram(
        "graphql.operation.statements", "{statement}", "Statements that fetched an operation's levels.",
        0, 1, 2, 3, 5, 8, 13, 21);

    internal static readonly Histogram<int> Cost = Histogram(
        "graphql.operation.cost", "{point}", "What operations cost, or would have.",
        1, 10, 50, 100, 500, 1000, 5000, 10000);

    private static Histogram<T> Histogram<T>(string name, string unit, string description, params T[] boundaries)
        where T : struct =>
        Meter.CreateHistogram(
            name, unit, description, tags: null, new InstrumentAdvice<T> { HistogramBucketBoundaries = boundaries });
}
