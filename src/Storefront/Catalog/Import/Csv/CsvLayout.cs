namespace Storefront.Catalog.Import.Csv;

/// <summary>The columns of one of the four tables that are read.</summary>
internal sealed class CsvLayout
{
    public static readonly CsvLayout Credits = new(
        ImportKind.Credit, ["song_id", "role", "party"], ["level", "share"], ["source"]);

    public static readonly CsvLayout Songs = new(
        ImportKind.Song,
        ["song_id", "title"],
        [
            "isrc", "artist_id", "artist_name", "album_id", "track_no", "duration_ms", "genre", "bpm", "energy",
            "explicit", "release_date", "language", "composer", "lyricist", "producer", "label", "unit_price",
            "currency", "mood_tags", "source",
        ],
        [
            "album_title", "valence", "danceability", "instrumentalness", "acousticness", "music_key", "source_id",
            "licence_class",
        ]);

    public static readonly CsvLayout Records = new(
        ImportKind.Record,
        ["album_id", "title"],
        [
            "artist_id", "label", "catalog_number", "barcode", "release_date", "formats", "genres", "source",
        ],
        ["artist_name", "country", "track_count", "source_id", "licence_class"]);

    public static readonly CsvLayout Musicians = new(
        ImportKind.Musician,
        ["artist_id", "name"],
        ["sort_name", "country", "genres", "followers", "audience_country"],
        ["avg_engagement", "listeners", "source", "source_id", "licence_class"]);

    // Credits and songs come first: they name the ids of the others.
    private static readonly CsvLayout[] All = [Credits, Songs, Records, Musicians];

    private readonly string[] required;
    private readonly string[] optional;
    private readonly string[] passedOver;

    private CsvLayout(ImportKind kind, string[] required, string[] optional, string[] passedOver)
    {
        Kind = kind;
        (this.required, this.optional, this.passedOver) = (required, optional, passedOver);
    }

    public ImportKind Kind { get; }

    /// <summary>The columns that mean something to the catalogue, in the order in which a digest takes them.</summary>
    public IEnumerable<string> Columns => required.Concat(optional);

    /// <summary>The layout whose required columns a header has; null when it is none.</summary>
    public static CsvLayout? Of(IReadOnlyCollection<string> header) =>
        All.FirstOrDefault(layout => layout.required.All(header.Contains));

    /// <summary>Whether a column is part of the layout, be it read or known and passed over.</summary>
    public bool Knows(string column) => Columns.Concat(passedOver).Contains(column);
}
