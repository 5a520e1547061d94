namespace Storefront.Catalog;

/// <summary>A release: single, EP or album, with its songs in order.</summary>
public sealed class Record : ISearchResult
{
    public long Id { get; set; }

    [GraphQLIgnore]
    public long? MusicianId { get; set; }

    /// <summary>Whose record it is; null where the source does not say.</summary>
    public Musician? Musician { get; set; }

    /// <summary>The UPC or EAN on the record. Two records may share one: reissues do.</summary>
    public Gtin? Upc { get; set; }

    /// <summary>Single, EP, album and so on; null where the source does not say.</summary>
    public RecordType? Type { get; set; }

    /// <summary>The title to show where no language is asked for, exactly as the source wrote it.</summary>
    public required string Title { get; set; }

    /// <summary>Every title in the form that search compares; see <see cref="SearchForm"/>.</summary>
    [GraphQLIgnore]
    public required string SearchText { get; set; }

    /// <summary>Titles of other kinds and in other languages, in the order given.</summary>
    [GraphQLIgnore]
    public List<RecordTitle> Titles { get; } = [];

    [GraphQLIgnore]
    public long? LabelId { get; set; }

    /// <summary>The label that brings the record out; null where none is known.</summary>
    public Label? Label { get; set; }

    /// <summary>The label's own number for the record, as printed on it.</summary>
    public string? CatalogueNumber { get; set; }

    /// <summary>The main genre in lower case: <c>pop</c>.</summary>
    public string? Genre { get; set; }

    /// <summary>The day the record came out, as far as it is known.</summary>
    public PartialDate? ReleasedOn { get; set; }

    /// <summary><see cref="ReleasedOn"/> to sort by, as <see cref="Song.ReleaseRank"/>.</summary>
    [GraphQLIgnore]
    public int ReleaseRank { get; private set; }

    /// <summary>What the record costs as a whole; null where its deals name the price, or its songs.</summary>
    public Money? Price { get; set; }

    /// <summary><see cref="Price"/> in fen to compare and to sort by, as <see cref="Song.PriceRank"/>.</summary>
    [GraphQLIgnore]
    public long PriceRank { get; private set; }

    /// <summary>Whether the catalogue shows the record; only its owner sees one that is not published.</summary>
    public PublicationState State { get; private set; } = PublicationState.Draft;

    /// <summary>Whether the catalogue shows the record. Written by the database from <see cref="State"/>.</summary>
    [GraphQLIgnore]
    public bool IsPublished { get; private set; }

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
    public List<Track> Tracks { get; } = [];

    /// <summary>Everything that was ever agreed about the record as a whole, replaced deals included.</summary>
    [GraphQLIgnore]
    public List<Deal> Deals { get; } = [];

    /// <summary>Publishes, takes down or purges the record.</summary>
    public void MoveTo(PublicationState next) => State = State.To(next);
}
