namespace Storefront.GraphQL.Language;

/// <summary>How large a document may be. What is beyond a limit is refused before it costs anything.</summary>
public sealed record ParserLimits
{
    /// <summary>
    /// How deep a document may be whatever the settings: all who walk the tree recurse, and a stack overflow would end
    /// the process.
    /// </summary>
    public const int DepthMax = 500;

    /// <summary>The limits of a document that a stranger sends.</summary>
    public static ParserLimits Request { get; } = new();

    /// <summary>For documents of our own. Only the depth stays limited.</summary>
    public static ParserLimits None { get; } = new()
    {
        Tokens = int.MaxValue,
        Depth = 200,
        Fields = int.MaxValue,
        Directives = int.MaxValue,
    };

    /// <summary>Lexical tokens in the document.</summary>
    public int Tokens { get; init; } = 4000;

    /// <summary>
    /// How deep selection sets, lists and objects may be nested in each other; at most <see cref="DepthMax"/>.
    /// </summary>
    public int Depth { get; init => field = Math.Min(value, DepthMax); } = 64;

    /// <summary>Fields selected anywhere in the document.</summary>
    public int Fields { get; init; } = 1000;

    /// <summary>Directives at one location.</summary>
    public int Directives { get; init; } = 4;
}
