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
    internal static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "graphql.operation.duration",
        "s",
        "From an operation's text to its answer.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30],
        });

    internal static readonly Histogram<int> Statements = Meter.CreateHistogram(
        "graphql.operation.statements",
        "{statement}",
        "Statements that fetched an operation's levels.",
        tags: null,
        new InstrumentAdvice<int> { HistogramBucketBoundaries = [0, 1, 2, 3, 5, 8, 13, 21] });

    internal static readonly Histogram<int> Cost = Meter.CreateHistogram(
        "graphql.operation.cost",
        "{point}",
        "What operations cost, or would have.",
        tags: null,
        new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 10, 50, 100, 500, 1000, 5000, 10000] });
}
