using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>
/// A small catalogue to try things on. Musicians, songs and companies are invented; ISRCs have a country code that
/// is nobody's (ZZ), barcodes the prefix that GS1 keeps for examples (952).
/// </summary>
/// <remarks>
/// The rows stand in <c>Demo/*.tsv</c>. A cell with several values has ";" between them, a value with several parts
/// ":". Other tables name a song by its line.
/// </remarks>
public sealed class DemoCatalogue
{
    internal const string Source = "demo";

    private readonly Dictionary<string, Party> parties;
    private readonly Dictionary<string, Label> labels;
    private readonly Dictionary<string, Musician> musicians;
    private readonly List<Song> songs;
    private readonly List<Record> records;
    private readonly List<Deal> deals;

    private DemoCatalogue()
    {
        parties = DemoRow.Table("parties").Select(ReadParty).ToDictionary(party => party.Name);
        labels = DemoRow.Table("labels").Select(ReadLabel).ToDictionary(label => label.Name);
        musicians = DemoRow.Table("musicians").Select(ReadMusician).ToDictionary(musician => musician.Name);
        songs = DemoRow.Table("songs").Select(ReadSong).ToList();
        records = DemoRow.Table("records").Select(ReadRecord).ToList();
        deals = DemoRow.Table("deals").SelectMany(ReadDeals).ToList();
    }

    /// <summary>
    /// Adds the demo catalogue to an empty catalogue, and nothing to any other. Tells whether it did.
    /// </summary>
    public static async Task<bool> AddToEmpty(StorefrontDb db, CancellationToken cancel)
    {
        if (await db.Parties.AnyAsync(cancel)) return false;
        var demo = new DemoCatalogue();
        db.AddRange(demo.parties.Values);
        db.AddRange(demo.labels.Values);
        db.AddRange(demo.musicians.Values);
        db.AddRange(demo.songs);
        db.AddRange(demo.records);
        db.AddRange(demo.deals);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static Party ReadParty(DemoRow row)
    {
        var party = new Party
        {
            Name = row["name"],
            Isni = row.TextOrNull("isni") is { } isni ? Isni.Parse(isni) : null,
            Ipi = row.TextOrNull("ipi") is { } ipi ? Ipi.Parse(ipi) : null,
            Source = Source,
            SourceId = row["name"],
        };
        party.Names.AddRange(row.Numbered("names").Select(name => new PartyName
        {
            Position = name.Position,
            Language = name.Parts[0],
            Kind = Enum.Parse<NameKind>(name.Parts[1]),
            Text = name.Parts[2],
        }));
        return party;
    }

    private Label ReadLabel(DemoRow row) => new()
    {
        Name = row["name"],
        Party = parties[row["name"]],
        Source = Source,
        SourceId = row["name"],
    };

    private Musician ReadMusician(DemoRow row)
    {
        var party = parties[row["name"]];
        return new Musician
        {
            Party = party,
            Name = party.Name,
            SortName = row["sort_name"],
            SearchText = SearchForm.Of(party.Names.Select(name => name.Text).Prepend(party.Name)),
            Country = row.OneOf<CountryCode>("country"),
            Genres = row.Values("genres"),
            Label = row.TextOrNull("label") is { } label ? labels[label] : null,
            FollowerCount = row.Whole("followers"),
            AudienceCountry = row.OneOf<CountryCode>("audience_country"),
            Source = Source,
            SourceId = party.Name,
        };
    }

    private Song ReadSong(DemoRow row, int index)
    {
        var titles = row.Numbered("titles").Select(title => new SongTitle
        {
            Position = title.Position,
            Language = title.Parts[0],
            Kind = Enum.Parse<TitleKind>(title.Parts[1]),
            Text = title.Parts[2],
        }).ToList();
        var isrcs = row.Values("isrcs").Select(text => Isrc.Parse(text)).ToList();
        var song = new Song
        {
            Musician = musicians[row["musician"]],
            Label = musicians[row["musician"]].Label,
            Title = row["title"],
            SearchText = SearchForm.Of(titles.Select(title => title.Text).Prepend(row["title"])),
            Isrc = isrcs.FirstOrDefault(),
            Iswc = row.TextOrNull("iswc") is { } iswc ? Iswc.Parse(iswc) : null,
            DurationMs = row.Whole("duration_ms"),
            Genre = row.TextOrNull("genre"),
            FurtherGenres = row.Values("further_genres"),
            Moods = row.Values("moods"),
            TempoBpm = row.Real("tempo_bpm"),
            Energy = row.Real("energy"),
            Language = row.TextOrNull("language"),
            IsInstrumental = bool.Parse(row["instrumental"]),
            IsExplicit = bool.Parse(row["explicit"]),
            ReleasedOn = row.Date("released_on"),
            Price = row.Price(),
            Source = Source,
            SourceId = LineName(index),
        };
        song.Titles.AddRange(titles);
        song.Isrcs.AddRange(isrcs.Select((isrc, i) => new SongIsrc { Position = i + 1, Isrc = isrc }));
        song.Credits.AddRange(row.Numbered("credits").Select(ReadCredit));
        Publish(song, row.OneOf<PublicationState>("state"));
        return song;
    }

    private Credit ReadCredit((string[] Parts, int Position) credit) => new()
    {
        Position = credit.Position,
        Role = Enum.Parse<CreditRole>(credit.Parts[0]),
        Share = credit.Parts[1].Length > 0 ? decimal.Parse(credit.Parts[1], CultureInfo.InvariantCulture) : null,
        Party = parties[credit.Parts[2]],
    };

    private static void Publish(Song song, PublicationState? state)
    {
        if (state == PublicationState.Draft) return;
        song.MoveTo(PublicationState.Published);
        if (state == PublicationState.TakenDown) song.MoveTo(PublicationState.TakenDown);
    }

    private Record ReadRecord(DemoRow row, int index)
    {
        var titles = row.Numbered("titles").Select(title => new RecordTitle
        {
            Position = title.Position,
            Language = title.Parts[0],
            Kind = Enum.Parse<TitleKind>(title.Parts[1]),
            Text = title.Parts[2],
        }).ToList();
        var record = new Record
        {
            Musician = musicians[row["musician"]],
            Label = musicians[row["musician"]].Label,
            Title = row["title"],
            SearchText = SearchForm.Of(titles.Select(title => title.Text).Prepend(row["title"])),
            Upc = Gtin.Parse(row["upc"]),
            Type = row.OneOf<RecordType>("type"),
            CatalogueNumber = row.TextOrNull("catalogue_number"),
            Genre = row.TextOrNull("genre"),
            ReleasedOn = row.Date("released_on"),
            Price = row.Price(),
            Source = Source,
            SourceId = LineName(index),
        };
        record.Titles.AddRange(titles);
        record.Tracks.AddRange(row.Numbered("tracks").Select(track => ReadTrack(track.Parts)));
        record.MoveTo(PublicationState.Published);
        return record;
    }

    private Track ReadTrack(string[] parts) => new()
    {
        Disc = int.Parse(parts[0], CultureInfo.InvariantCulture),
        Position = int.Parse(parts[1], CultureInfo.InvariantCulture),
        Song = SongOfLine(parts[2]),
        IsBonus = parts.Length > 3,
    };

    private IEnumerable<Deal> ReadDeals(DemoRow row)
    {
        var musician = musicians[row["musician"]];
        return row["about"] switch
        {
            "songs" => songs.Where(song => song.Musician == musician).Select(song => ReadDeal(row, song: song)),
            "records" => records.Where(record => record.Musician == musician)
                .Select(record => ReadDeal(row, record: record)),
            var line => [ReadDeal(row, song: SongOfLine(line))],
        };
    }

    private static Deal ReadDeal(DemoRow row, Song? song = null, Record? record = null) => new()
    {
        Song = song,
        Record = record,
        Licensor = (song?.Label ?? record?.Label)?.Party ?? (song?.Musician ?? record?.Musician)!.Party,
        TerritoryScope = Enum.Parse<TerritoryScope>(row["territory_scope"]),
        Territories = [.. row.Values("territories").Select(Enum.Parse<CountryCode>)],
        Uses = [.. row.Values("uses").Select(Enum.Parse<Use>)],
        CommercialModel = row.OneOf<CommercialModel>("commercial_model"),
        ValidFrom = row.At("from")!.Value,
        ValidUntil = row.At("until"),
        Price = row.Price() ?? record?.Price,
    };

    private Song SongOfLine(string line) => songs[int.Parse(line, CultureInfo.InvariantCulture) - 1];

    private static string LineName(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
