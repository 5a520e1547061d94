namespace Storefront.Catalog.Import.Csv;

/// <summary>What a row of the table of songs says.</summary>
internal static class SongRow
{
    // Fields in which people write names as they like, and what those people did.
    private static readonly (string Column, CreditRole Role)[] NameColumns =
    [
        ("lyricist", CreditRole.Lyricist), ("composer", CreditRole.Composer), ("producer", CreditRole.Producer),
    ];

    /// <summary>The song of a row; null when the row was refused.</summary>
    public static SongDraft? Read(CsvRow row, NameList names)
    {
        var id = row.Required("song_id", CsvFields.IdLengthMax)?.Trim();
        var draft = new SongDraft(id ?? "", row.Place, ReadSong(row))
        {
            ArtistId = row.Id("artist_id"),
            AlbumId = row.Id("album_id"),
            TrackNumber = row.Text("track_no", 40)?.Trim(),
            LabelKey = row.LabelKey(),
            RowSource = row.RowSource(),
        };
        draft.Credits.AddRange(ReadCredits(row, draft.ArtistId, names));
        if (row.Isrc("isrc") is { } isrc) draft.Isrcs.Add(isrc);
        if (row.IsRefused) return null;
        draft.Noun.MoveTo(PublicationState.Published);
        row.AddTo(draft.Said);
        return draft;
    }

    private static Song ReadSong(CsvRow row)
    {
        var title = row.Required("title", CatalogModel.TextLengthMax) ?? "";
        var genres = row.Words("genre");
        return new Song
        {
            Title = title,
            SearchText = SearchForm.Of(title),
            DurationMs = row.Whole("duration_ms", ProblemCode.InvalidDuration),
            Genre = genres.FirstOrDefault(),
            FurtherGenres = [.. genres.Skip(1)],
            Moods = row.Words("mood_tags"),
            TempoBpm = row.Bpm("bpm"),
            Energy = row.Part("energy"),
            Language = row.Language("language"),
            IsExplicit = row.Flag("explicit"),
            ReleasedOn = row.Date("release_date"),
            Price = row.Price("unit_price", "currency"),
        };
    }

    private static List<GivenCredit> ReadCredits(CsvRow row, string? artistId, NameList names)
    {
        var artist = row["artist_name"];
        List<GivenCredit> credits = [];
        foreach (var (column, role) in NameColumns)
            credits.AddRange(names.Of(row[column], artist).Select(name => new GivenCredit(role, null, name)));
        // An artist without an id is no musician of the catalogue, and yet it is known who performs.
        if (artistId is null && artist is not null)
            credits.Add(new GivenCredit(CreditRole.Performer, null, artist.Trim()));
        foreach (var credit in credits.Where(credit => credit.Name.Length > CsvFields.KeyedNameLengthMax))
            row.RefuseTooLong($"A {credit.Role}", credit.Name, CsvFields.KeyedNameLengthMax);
        return credits;
    }
}
