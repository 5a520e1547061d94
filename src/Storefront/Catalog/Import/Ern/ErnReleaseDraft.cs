namespace Storefront.Catalog.Import.Ern;

/// <summary>A release while its element is read.</summary>
internal sealed class ErnReleaseDraft(ErnReading reading)
{
    private readonly int line = reading.Cursor.Line;
    private readonly List<ErnParty> found = [];
    private RecordType? type;
    private int? artist;
    private int artistRank = int.MaxValue;
    private int? label;
    private bool isLabelDefault;
    private Gtin? gtin;
    private string? grid;
    private Isrc? isrc;
    private string? catalogNumber;
    private string? idNamespace;
    private string? proprietary;
    private bool hasId;

    public ErnReading Reading => reading;
    public int Number { get; } = reading.NewRelease();
    public ErnTitles Titles { get; } = new(reading);
    public bool IsTrack { get; set; }
    public bool IsCompilation { get; set; }
    public bool HasDetails { get; set; }

    /// <summary>
    /// True once a resource group has placed a recording; the plain list of version 3 is then not needed.
    /// </summary>
    public bool HasTracks { get; set; }

    /// <summary>The recordings that version 3 lists without places.</summary>
    public List<int> Listed { get; } = [];

    public string? Reference { get; set; }
    public string? ArtistName { get; set; }
    public string? LabelName { get; set; }
    public string? Genre { get; set; }
    public PartialDate? ReleasedOn { get; set; }
    public PartialDate? OriginallyReleasedOn { get; set; }

    public void ReadType()
    {
        if (type is not null && type != RecordType.Other) return;
        var text = reading.Cursor.Text();
        if (reading.IsVersion3 && text is "TrackRelease" or "VideoTrackRelease") IsTrack = true;
        type = Type(text);
    }

    public void ReadIds()
    {
        var cursor = reading.Cursor;
        var children = cursor.Children();
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "ICPN": gtin = cursor.Gtin(); break;
                case "GRid": grid = cursor.Grid(); break;
                case "ISRC": isrc = cursor.Isrc(); break;
                case "CatalogNumber": catalogNumber = cursor.ShortText(ErnValues.WordLengthMax); break;
                case "ProprietaryId" when proprietary is null:
                    (idNamespace, proprietary) = (cursor.Attribute("Namespace"), cursor.ShortText());
                    break;
                default: continue;
            }

            hasId = true;
        }
    }

    public void ReadArtist()
    {
        var rank = Rank();
        int? party = null;
        var isMain = false;
        var children = reading.Cursor.Children();
        while (children.Next())
        {
            if (reading.Cursor.Name == "ArtistPartyReference") party = reading.Party(reading.Cursor.Text());
            else if (reading.Cursor.Name == "DisplayArtistRole") isMain |= IsMain(reading.Cursor.Text());
        }

        Take(party, isMain, rank);
    }

    public void ReadInlineArtist()
    {
        var rank = Rank();
        var party = new ErnInlineParty(reading, found);
        party.Read("ArtistRole");
        Take(party.Number(), party.Roles.Any(IsMain), rank);
    }

    public void ReadLabel()
    {
        var isDefault = reading.Cursor.Attribute("IsDefault") == "true";
        var party = reading.Party(reading.Cursor.Text());
        if (label is not null && (isLabelDefault || !isDefault)) return;
        (label, isLabelDefault) = (party, isDefault);
    }

    /// <summary>The parts that are known at the end of the element, the release last.</summary>
    public IEnumerable<ErnPart> Finish()
    {
        reading.Require(Reference, "ReleaseReference");
        if (!IsTrack) reading.Require(Titles.Shown, reading.IsVersion3 ? "ReferenceTitle" : "DisplayTitleText");
        if (!reading.IsVersion3) reading.Require(Genre, "Genre");
        if (!HasTracks) foreach (var track in ErnTrackReader.Listed(this)) yield return track;
        artist ??= ErnInlineParty.Named(reading, found, ArtistName);
        label ??= ErnInlineParty.Named(reading, found, LabelName);
        foreach (var party in found) yield return party;
        var release = Release();
        reading.NameRelease(release, Reference);
        yield return release;
    }

    public ErnRelease Release()
    {
        if (!hasId || (Key is null && !reading.Cursor.IsRefused))
            reading.Cursor.Refuse(ProblemCode.MissingReleaseId, "The release has no identifier.");
        return new ErnRelease
        {
            Number = Number, Line = line, IsTrack = IsTrack, Gtin = gtin, Grid = grid, Isrc = isrc,
            CatalogNumber = catalogNumber, Namespace = idNamespace, Proprietary = proprietary,
            Type = IsCompilation ? RecordType.Compilation : type, Title = Titles.Shown ?? "", Titles = Titles.All,
            Artist = artist, Label = label, Genre = Genre, ReleasedOn = ReleasedOn,
            OriginallyReleasedOn = OriginallyReleasedOn
        };
    }

    private object? Key => (object?)gtin ?? grid ?? (object?)isrc ?? catalogNumber ?? proprietary;

    private static bool IsMain(string? role) => role is "MainArtist" or "Artist";

    private int Rank() =>
        int.TryParse(reading.Cursor.Attribute("SequenceNumber"), out var sequence) ? sequence : int.MaxValue - 1;

    private void Take(int? party, bool isMain, int rank)
    {
        if (party is null || !isMain || rank >= artistRank) return;
        (artist, artistRank) = (party, rank);
    }

    private static RecordType? Type(string? text) => text switch
    {
        null or "TrackRelease" => null,
        "Album" or "ClassicalAlbum" or "MultimediaAlbum" or "ClassicalMultimediaAlbum" => RecordType.Album,
        "Single" or "MaxiSingle" or "MultimediaSingle" or "SingleResourceRelease" => RecordType.Single,
        "EP" => RecordType.Ep,
        "BoxedSet" or "DigitalBoxSetRelease" or "ClassicalDigitalBoxedSet" => RecordType.BoxSet,
        "DjMix" => RecordType.DjMix,
        _ when text.Contains("Video", StringComparison.Ordinal) => RecordType.Video,
        _ => RecordType.Other
    };
}
