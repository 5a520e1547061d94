namespace Storefront.Catalog;

/// <summary>
/// One recording: a piece of music as somebody performed it once. A live version is a song of its own.
/// </summary>
public sealed class Song : ISearchResult
{
    /// <summary>The most a musician may ask for one song.</summary>
    public static readonly Money PriceMax = new(50_00, CurrencyCode.CNY);

    public long Id { get; set; }

    [GraphQLIgnore]
    public long? MusicianId { get; set; }

    /// <summary>Who performs; null where the source does not say: one real song in ten comes without a name.</summary>
    public Musician? Musician { get; set; }

    /// <summary>The title to show where no language is asked for, exactly as the source wrote it.</summary>
    public required string Title { get; set; }

    /// <summary>Every title in the form that search compares; see <see cref="SearchForm"/>.</summary>
    [GraphQLIgnore]
    public required string SearchText { get; set; }

    /// <summary>Titles of other kinds and in other languages, in the order given.</summary>
    [GraphQLIgnore]
    public List<SongTitle> Titles { get; } = [];

    /// <summary>The preferred one of all <see cref="Isrcs"/>; null when the recording is known without any.</summary>
    public Isrc? Isrc { get; set; }

    /// <summary>
    /// Every ISRC the recording goes by, the preferred one included: real recordings have up to eleven.
    /// </summary>
    [GraphQLIgnore]
    public List<SongIsrc> Isrcs { get; } = [];

    /// <summary>The composition under the recording, where it is known.</summary>
    public Iswc? Iswc { get; set; }

    [GraphQLIgnore]
    public List<Credit> Credits { get; } = [];

    [GraphQLIgnore]
    public long? LabelId { get; set; }

    /// <summary>The label that brings the recording out; null where none is known.</summary>
    public Label? Label { get; set; }

    /// <summary>How long it plays, in milliseconds.</summary>
    public int? DurationMs { get; set; }

    /// <summary>The main genre in lower case: <c>pop</c>.</summary>
    public string? Genre { get; set; }

    /// <summary>Genres that the source names after the main one, in lower case.</summary>
    public string[] FurtherGenres { get; set; } = [];

    /// <summary>Moods in lower case: <c>calm</c>, <c>festive</c>.</summary>
    public string[] Moods { get; set; } = [];

    /// <summary>The tempo in beats a minute.</summary>
    public double? TempoBpm { get; set; }

    /// <summary>How intense the song feels, from 0 to 1.</summary>
    public double? Energy { get; set; }

    /// <summary>The language sung, as a BCP 47 tag: <c>zh</c>, <c>vi</c>.</summary>
    public string? Language { get; set; }

    /// <summary>Whether nobody sings; null where nobody has said.</summary>
    public bool? IsInstrumental { get; set; }

    /// <summary>Whether the words are explicit; null where nobody has said.</summary>
    public bool? IsExplicit { get; set; }

    /// <summary>The day the recording first came out, as far as it is known.</summary>
    public PartialDate? ReleasedOn { get; set; }

    /// <summary><see cref="ReleasedOn"/> to sort by; an unknown date is 0. Written by the database.</summary>
    /// <remarks>
    /// An index is read in order only when no key can be null: PostgreSQL puts nulls first in a descending order,
    /// SQL Server last, and a cursor that works around either leaves the index. With 0 the newest come first and
    /// the undated last on both. Filters compare <see cref="ReleasedOn"/>, which an unknown date never matches.
    /// <see cref="PriceRank"/> and <see cref="Musician.FollowerRank"/> are there for the same reason.
    /// </remarks>
    [GraphQLIgnore]
    public int ReleaseRank { get; private set; }

    /// <summary>
    /// What the musician asks for the song; null for one that is free, or whose price its deals name.
    /// </summary>
    public Money? Price { get; set; }

    /// <summary>
    /// <see cref="Price"/> in fen to compare and to sort by: 0 for a free song, <see cref="long.MaxValue"/> for one
    /// that is priced in another currency than the platform's. Written by the database.
    /// </summary>
    [GraphQLIgnore]
    public long PriceRank { get; private set; }

    /// <summary>Whether the catalogue shows the song; only its owner sees one that is not published.</summary>
    public PublicationState State { get; private set; } = PublicationState.Draft;

    /// <summary>Whether the catalogue shows the song. Written by the database from <see cref="State"/>.</summary>
    [GraphQLIgnore]
    public bool IsPublished { get; private set; }

    /// <summary>When the song will leave the catalogue; null while nobody has said so.</summary>
    public DateTimeOffset? WithdrawsAt { get; set; }

    [GraphQLIgnore]
    public string? Source { get; set; }
    [GraphQLIgnore]
    public string? SourceId { get; set; }

    /// <summary>
    /// What the source said at the last import, in 64 bits: an import that says the same again changes nothing.
    /// </summary>
    [GraphQLIgnore]
    public long? SourceDigest { get; set; }

    /// <summary>
    /// The newest message that describes the recording, whatever release it is about; null where none does. An older
    /// one that arrives later describes it no more.
    /// </summary>
    [GraphQLIgnore]
    public long? DeliveryId { get; set; }

    [GraphQLIgnore]
    public Delivery? Delivery { get; set; }
    [GraphQLIgnore]
    public List<Track> Tracks { get; } = [];

    /// <summary>Everything that was ever agreed about the song, replaced deals included.</summary>
    [GraphQLIgnore]
    public List<Deal> Deals { get; } = [];

    /// <summary>
    /// Whether a song may have this price. Without a rate of exchange one in another currency is not too high; but a
    /// musician cannot ask it, and no order takes it.
    /// </summary>
    public static bool AcceptsPrice(Money price) =>
        price.AmountMinor >= 0 && (price.Currency != PriceMax.Currency || price.AmountMinor <= PriceMax.AmountMinor);

    /// <summary>Makes it the only number that the recording goes by.</summary>
    public void GoBy(Isrc isrc)
    {
        Isrc = isrc;
        Isrcs.Clear();
        Isrcs.Add(new SongIsrc { SongId = Id, Position = 1, Isrc = isrc });
    }

    /// <summary>Sets what the song costs from an instant on; returns what it cost before, null for no change.</summary>
    public SongPrice? ChangePrice(Money? price, DateTimeOffset at)
    {
        if (price?.AmountMinor == 0) price = null;
        if (price == Price) return null;
        var former = new SongPrice { SongId = Id, Until = at, Price = Price };
        Price = price;
        return former;
    }

    /// <summary>Publishes, takes down or purges the song.</summary>
    public void MoveTo(PublicationState next) => State = State.To(next);
}
