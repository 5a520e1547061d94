namespace Storefront.Catalog;

/// <summary>A party's role on a song, and its share of that role's part of the income.</summary>
public sealed class Credit
{
    [GraphQLIgnore]
    public long SongId { get; set; }

    /// <summary>Its place among the song's credits, from 1; the lower one gets the odd fen of a split.</summary>
    public int Position { get; set; }

    /// <summary>What the party did.</summary>
    public CreditRole Role { get; set; }

    /// <summary>The source's own word for the role, where <see cref="Role"/> says less.</summary>
    public string? RoleAsGiven { get; set; }

    [GraphQLIgnore]
    public long PartyId { get; set; }

    /// <summary>Who did it.</summary>
    public Party Party { get; set; } = null!;

    /// <summary>
    /// Percent of the role's part, with up to four decimals; null for an equal share. Kept as given, although
    /// the shares of a role may add up to 99.97.
    /// </summary>
    public decimal? Share { get; set; }

    /// <summary>Whether the party agrees; credits that were delivered count as agreed.</summary>
    public CreditState State { get; set; } = CreditState.Confirmed;
}
