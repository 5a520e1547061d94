namespace Storefront.Benchmarks.Load;

/// <summary>The values of one request, as each of the two servers takes them.</summary>
/// <param name="GraphQL">The operation's variables as JSON.</param>
/// <param name="HandWritten">What the hand-written endpoint of the shape reads, as JSON.</param>
internal sealed record VariableSet(string GraphQL, string HandWritten)
{
    public VariableSet(string both) : this(both, both) { }
}
