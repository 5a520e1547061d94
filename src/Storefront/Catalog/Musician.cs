namespace Storefront.Catalog;

/// <summary>The person or band that performs.</summary>
public sealed class Musician
{
    public long Id { get; set; }

    /// <summary>Who is paid and contracted; carries the ISNI and the names in other scripts.</summary>
    [GraphQLIgnore]
    public long PartyId { get; set; }

    public Party Party { get; set; } = null!;

    /// <summary>The name the musician is known by, in the script the musician uses.</summary>
    public required string Name { get; set; }

    /// <summary>The name as lists sort it (<c>Shu, Saeko</c>); the name itself where the source has no other.</summary>
    public required string SortName { get; set; }

    /// <summary>Every name in the form that search compares; see <see cref="SearchForm"/>.</summary>
    [GraphQLIgnore]
    public required string SearchText { get; set; }

    public CountryCode? Country { get; set; }
    public string[] Genres { get; set; } = [];

    /// <summary>The label that has signed the musician; null for an independent one.</summary>
    [GraphQLIgnore]
    public long? LabelId { get; set; }

    public Label? Label { get; set; }
    public int? FollowerCount { get; set; }

    /// <summary><see cref="FollowerCount"/> to sort by; an unknown count is 0. Written by the database.</summary>
    [GraphQLIgnore]
    public int FollowerRank { get; private set; }

    /// <summary>The country in which most of the audience lives.</summary>
    public CountryCode? AudienceCountry { get; set; }

    [GraphQLIgnore]
    public string? Source { get; set; }
    [GraphQLIgnore]
    public string? SourceId { get; set; }

    /// <summary>
    /// What the source said at the last import, in 64 bits: an import that says the same again changes nothing.
    /// </summary>
    [GraphQLIgnore]
    public long? SourceDigest { get; set; }
    [GraphQLIgnore]
    public List<Song> Songs { get; } = [];
    [GraphQLIgnore]
    public List<Record> Records { get; } = [];
}
