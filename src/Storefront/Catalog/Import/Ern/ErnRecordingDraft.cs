namespace Storefront.Catalog.Import.Ern;

/// <summary>A sound recording while its element is read.</summary>
internal sealed class ErnRecordingDraft(ErnReading reading, List<ErnParty> found)
{
    // Where the versions have a recording's numbers.
    private static readonly string[] IdElements = ["SoundRecordingEdition", "ResourceId", "SoundRecordingId"];

    private readonly int line = reading.Cursor.Line;
    private readonly List<Isrc> isrcs = [];
    private readonly List<Isrc> replacedIsrcs = [];
    private readonly List<(int Sequence, int Party, string? Role)> artists = [];
    private readonly List<ErnContribution> contributors = [];

    public ErnReading Reading => reading;
    public List<ErnParty> Found => found;
    public ErnTitles Titles { get; } = new(reading);
    public ErnShares Shares { get; } = new(reading);
    public bool HasDetails { get; set; }
    public string? Reference { get; set; }
    public string? Namespace { get; set; }
    public string? Proprietary { get; set; }
    public Iswc? Iswc { get; set; }
    public string? ArtistName { get; set; }
    public string? LabelName { get; set; }
    public string? RecordedBy { get; set; }
    public int? DurationMs { get; set; }
    public PartialDate? PublishedOn { get; set; }
    public bool? IsInstrumental { get; set; }
    public bool? IsExplicit { get; private set; }
    public string? Language { get; set; }
    public string? Genre { get; set; }

    public void AddIsrc(Isrc? isrc, bool isReplaced)
    {
        if (isrc is null || isrcs.Contains(isrc) || replacedIsrcs.Contains(isrc)) return;
        (isReplaced ? replacedIsrcs : isrcs).Add(isrc);
    }

    public void ReadWarning() => IsExplicit ??= reading.Cursor.Text() switch
    {
        "Explicit" => true,
        "NotExplicit" or "ExplicitContentEdited" => false,
        _ => null
    };

    public void ReadDisplayArtist()
    {
        var (sequence, party, roles) = ReadReferenced("ArtistPartyReference", "DisplayArtistRole");
        if (party is { } number) artists.Add((sequence, number, roles is [var first, ..] ? first : null));
    }

    public void ReadContributor()
    {
        var (_, party, roles) = ReadReferenced("ContributorPartyReference", "Role");
        foreach (var role in roles.Where(role => role == "Producer"))
            reading.Cursor.Refuse(ProblemCode.UnknownRole, $"{role} is no role; say StudioProducer or another.");
        if (party is not { } number) return;
        if (roles.Count == 0) contributors.AddRange(ErnRoles.Of(number, null));
        else contributors.AddRange(roles.SelectMany(role => ErnRoles.Of(number, role)));
    }

    public void ReadInlineArtist(string roleElement)
    {
        var sequence = Sequence();
        var party = new ErnInlineParty(reading, found);
        party.Read(roleElement);
        if (party.Number() is { } number)
            artists.Add((sequence, number, party.Roles is [var first, ..] ? first : null));
    }

    public void ReadInline(string roleElement)
    {
        var party = new ErnInlineParty(reading, found);
        party.Read(roleElement);
        contributors.AddRange(party.Contributions());
    }

    /// <summary>The recording, checked; null when it has nothing to be found by again.</summary>
    public ErnRecording? Finish()
    {
        Shares.CheckSums();
        reading.Require(Reference, "ResourceReference");
        reading.Require(Titles.Shown, reading.IsVersion3 ? "ReferenceTitle" : "DisplayTitleText");
        if (!reading.IsVersion3) reading.Require(DurationMs, "Duration");
        isrcs.AddRange(replacedIsrcs);
        if (isrcs.Count == 0 && Proprietary is null && !IdElements.Any(reading.Cursor.HasRefused))
            reading.Cursor.Refuse(
                ProblemCode.MissingRecordingId, $"Recording {Reference} has no ISRC and no ProprietaryId.");
        var number = ++reading.RecordingCount;
        reading.NameResource(number, Reference);
        if (Titles.Shown is not { } title) return null;
        return new ErnRecording
        {
            Number = number, Line = line, Isrcs = isrcs, Namespace = Namespace, Proprietary = Proprietary, Iswc = Iswc,
            Title = title, Titles = Titles.All, Artist = MainArtist(), Credits = [.. Credits()],
            DurationMs = DurationMs, Label = ErnInlineParty.Named(reading, found, LabelName), PublishedOn = PublishedOn,
            IsInstrumental = IsInstrumental, IsExplicit = IsExplicit, Language = Language, Genre = Genre
        };
    }

    private int? MainArtist()
    {
        if (artists.Count == 0) return ErnInlineParty.Named(reading, found, ArtistName);
        return Ordered().OrderBy(artist => artist.Role is null or "MainArtist" or "Artist" ? 0 : 1).First().Party;
    }

    private IEnumerable<ErnContribution> Credits()
    {
        var credits = Ordered().SelectMany(artist => ErnRoles.Of(artist.Party, artist.Role ?? "MainArtist"))
            .Concat(contributors).ToList();
        // Without a producer by name it is who controls the recording, else whom the (P) line names (decision 0008).
        if (!credits.Exists(IsProducer)) credits.AddRange(Shares.Controllers);
        if (!credits.Exists(IsProducer) && ErnInlineParty.Named(reading, found, RecordedBy) is { } recordedBy)
            credits.Add(new ErnContribution(recordedBy, CreditRole.Producer, "PLineCompany"));
        return credits.DistinctBy(credit => (credit.Party, credit.Role, credit.RoleAsGiven));
    }

    private IEnumerable<(int Sequence, int Party, string? Role)> Ordered() =>
        artists.OrderBy(artist => artist.Sequence);

    private static bool IsProducer(ErnContribution credit) =>
        credit.Role is CreditRole.Producer or CreditRole.CoProducer or CreditRole.ExecutiveProducer;

    private (int Sequence, int? Party, List<string> Roles) ReadReferenced(string referenceElement, string roleElement)
    {
        var sequence = Sequence();
        int? party = null;
        List<string> roles = [];
        var children = reading.Cursor.Children();
        while (children.Next())
        {
            if (reading.Cursor.Name == referenceElement) party = reading.Party(reading.Cursor.Text());
            else if (reading.Cursor.Name == roleElement && ReadRole() is { } role) roles.Add(role);
        }

        return (sequence, party, roles);
    }

    private string? ReadRole() => reading.Cursor.ShortText(ErnValues.WordLengthMax);

    private int Sequence() =>
        int.TryParse(reading.Cursor.Attribute("SequenceNumber"), out var sequence) ? sequence : int.MaxValue;
}
