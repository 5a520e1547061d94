namespace Storefront.Catalog;

/// <summary>Anyone who can be paid or contracted: a person, a band, a company.</summary>
public sealed class Party
{
    public long Id { get; set; }

    /// <summary>The name to show where no language is asked for.</summary>
    public required string Name { get; set; }

    /// <summary>The party's ISNI, where it is known.</summary>
    public Isni? Isni { get; set; }

    /// <summary>The party's IPI, where it is known: the number that collecting societies pay it by.</summary>
    public Ipi? Ipi { get; set; }

    /// <summary>DDEX's identifier of a sender or recipient of messages: <c>PADPIDA2026010101A</c>.</summary>
    [GraphQLIgnore]
    public string? Dpid { get; set; }

    /// <summary>
    /// Where the party was read from, and its key there; together they find it again on the next import.
    /// </summary>
    [GraphQLIgnore]
    public string? Source { get; set; }

    [GraphQLIgnore]
    public string? SourceId { get; set; }

    /// <summary>When the newest message that names the party was written; null where none does.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? DescribedAt { get; set; }

    /// <summary>
    /// Names in several languages and scripts, in the order given; <see cref="Name"/> need not be among them.
    /// </summary>
    [GraphQLIgnore]
    public List<PartyName> Names { get; } = [];
}
