namespace Storefront.Catalog;

/// <summary>The person or band that performs.</summary>
public sealed class Musician : ISearchResult
{
    public long Id { get; set; }

    [GraphQLIgnore]
    public long PartyId { get; set; }

    /// <summary>Who is paid and contracted; carries the ISNI and the names in other scripts.</summary>
    public Party Party { get; set; } = null!;

    /// <summary>The name the musician is known by, in the script the musician uses.</summary>
    public required string Name { get; set; }

    /// <summary>The name as lists sort it (<c>Shu, Saeko</c>); the name itself where the source has no other.</summary>
    public required string SortName { get; set; }

    /// <summary>Every name in the form that search compares; see <see cref="SearchForm"/>.</summary>
    [GraphQLIgnore]
    public required string SearchText { get; set; }

    /// <summary>The country the musician comes from.</summary>
    public CountryCode? Country { get; set; }

    /// <summary>Genres in lower case, the main one first.</summary>
    public string[] Genres { get; set; } = [];

    [GraphQLIgnore]
    public long? LabelId { get; set; }

    /// <summary>The label that has signed the musician; null for an independent one.</summary>
    public Label? Label { get; set; }

    /// <summary>How many people follow the musician; null where the number is not known.</summary>
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
