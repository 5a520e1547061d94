namespace Storefront.Benchmarks.Load;

/// <summary>What our server is measured beside.</summary>
internal enum Beside
{
    /// <summary>The endpoint that is written by hand.</summary>
    HandWritten,

    /// <summary>Our server, when requests show no token; the measured ones do.</summary>
    NoToken,

    /// <summary>Our server, when nothing is priced and nobody has a budget.</summary>
    NoBudget,
}
