namespace Storefront.Catalog;

/// <summary>One of a party's names.</summary>
public sealed class PartyName
{
    [GraphQLIgnore]
    public long PartyId { get; set; }

    /// <summary>Its place among the party's names, from 1.</summary>
    [GraphQLIgnore]
    public int Position { get; set; }

    /// <summary>The name.</summary>
    public required string Text { get; set; }

    /// <summary>What the name is for.</summary>
    public NameKind Kind { get; set; }

    /// <summary>
    /// Language and script as a BCP 47 tag: <c>zh-Hans</c>, <c>ja-Latn</c>. Null when the source does not say.
    /// </summary>
    public string? Language { get; set; }
}
